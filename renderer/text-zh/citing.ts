/** Words of copying with a citation. */
export const citingText = {
  copy: '复制引文',
  copyHint: '复制引文：原文加规范出处（C）',
  copied: '已复制引文',
  copiedOf: (place: string) => (place === '' ? '已复制引文' : `已复制${place}的引文`),
  refused: '没有复制成功：系统不允许使用剪贴板。请选中文字后按 Ctrl+C。',
  nothing: '没有可以复制的文字。',
} as const;
