/** Words of the room 文库. */
export const libraryText = {
  title: '文库',
  tabs: { documents: '文件', bookmarks: '书签', works: '引用', workspaces: '工作区' },
  tabsLabel: '文库内容',
  filterLabel: '按标题或文号筛选',
  filterPlaceholder: '标题或文号，如 照明 11号',
  year: '年份',
  kind: '文种',
  issuer: '发文机关',
  all: '全部',
  noIssuer: '未署发文机关',
  choice: (value: string, count: number) => `${value}（${count}）`,
  yearValue: (year: number) => `${year}年`,
  shown: (shown: number, total: number) =>
    shown === total ? `共 ${total} 份文件` : `筛选出 ${shown} 份，共 ${total} 份`,
  clear: '清除筛选',
  recent: '最近阅读',
  documents: '文库文件',
  issueCount: (count: number) => `${count} 份`,
  nothingTitle: '没有符合条件的文件',
  nothingHint: '换一个词，或清除筛选后查看全部文件。要查文件里的字句，请用“检索”。',
  loading: '正在读取文库…',
} as const;

/** A plain date (2018-05-17) as officials write it; the text itself if it is none. */
export function formatDate(isoDate: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  return match === null ? isoDate : `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}
