/** Names of commands, by command id. */
export const commandText = {
  library: '打开文库',
  search: '检索全部文件',
  notes: '打开批注',
  settings: '打开设置',
  toggleSide: '显示或收起左侧面板',
  toggleDetail: '显示或收起右侧面板',
  find: '在本文件中查找',
  findNext: '查找下一处',
  findPrevious: '查找上一处',
  goToClause: '转到条款',
  focusText: '回到正文',
  larger: '放大正文',
  smaller: '缩小正文',
  resetSize: '恢复正文字号',
  undo: '撤销标记或批注',
  redo: '重做标记或批注',
} as const;
