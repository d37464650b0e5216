/** Words that controls of every room share. */
export const sharedText = {
  detail: '技术细节',
  close: '关闭',
  retry: '重试',
  listSeparator: '、',
} as const;
