/** Words of the native menu: its groups, and commands that are called shorter there than elsewhere. */

export const menuText = {
  groups: {
    file: '文件',
    edit: '编辑',
    view: '查看',
    go: '转到',
    annotate: '批注',
    compare: '对照',
  },
  commands: {
    // In a text field they take back typing.
    undo: '撤销',
    redo: '重做',
    nextDifference: '下一处差异',
    previousDifference: '上一处差异',
  },
} as const;
