/** Words in rendered notes. */
export const markdownText = {
  done: '已完成',
  open: '未完成',
  copyAddress: '复制网址',
  copiedAddress: '已复制网址',
} as const;
