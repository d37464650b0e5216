/** Words of finding in the open document. */
export const findText = {
  label: '在本文件中查找',
  placeholder: '查找字句',
  previous: '上一处',
  next: '下一处',
  close: '关闭查找',
  closeKey: 'Esc',
  position: (position: number, total: number) => `${position}/${total}`,
  positionSpoken: (position: number, total: number) => `第 ${position} 处，共 ${total} 处`,
  total: (total: number) => `共 ${total} 处`,
  turn: { start: '已回到开头', end: '已到末尾', only: '只有这一处' },
  nothing: '没有找到',
  nothingHint: '请检查有无错字，或少输几个字',
  sought: (query: string) => `“${query}”`,
} as const;
