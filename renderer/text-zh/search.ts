/** Words of the room 检索. */
export const searchText = {
  box: '检索全部文件',
  placeholder: '字句、标题或文号',
  clear: '清空',
  previous: '上一处',
  next: '下一处',
  position: (position: number, total: number) => `${position}/${total}`,
  positionSpoken: (position: number, total: number) => `第 ${position} 处，共 ${total} 处`,
  found: (hits: number, documents: number) => `${documents} 份文件中有 ${hits} 处`,
  results: '检索结果',
  documentHits: (count: number) => `${count} 处`,
  pathStep: '›',
  cut: '…',
  emptyTitle: '查找文件里的字句',
  emptyHint: '输入两个字以上，边输入边显示结果。几个词之间用空格隔开，表示都要出现；文号的括号怎样写都可以。',
  nothingTitle: (query: string) => `没有找到“${query}”`,
  nothingScope: (documents: number, paragraphs: number) =>
    `已查遍 ${documents} 份文件、${paragraphs} 个段落。`,
  nothingHint: '请检查有无错字，少输几个字，或把长句拆成几个词，用空格隔开。',
  unreadable: (documents: number) => `有 ${documents} 份文件的数据读不出来，没有检索到它们。`,
  opening: '正在准备检索…',
  openingCorpus: (done: number, total: number) => `正在读取文件（${done}/${total}）…`,
  openingIndex: (done: number, total: number) => `正在准备检索（${done}/${total}）…`,
  openingHint: '准备好后立即显示结果；只在第一次使用时需要几秒钟。',
  retry: '重试',
} as const;

/** What names a place that has no clause label. */
export const placeText = {
  title: '标题',
  docNumber: '文号',
  registrationNumber: '登记号',
  addressees: '主送机关',
  heading: '小标题',
  paragraph: '正文',
  signature: '落款',
  date: '日期',
  attachmentLabel: '附件',
  attachmentList: '附件目录',
} as const;

const SAFE = '文件可以照常阅读，您的标记和批注没有受到影响。';

/** Failures in three sentences: what happened, what is safe, what to do. */
export const searchFailureText = {
  corpus: {
    what: '文库没有读出来，暂时不能检索。',
    safe: '您的标记和批注保存在另外的地方，没有受到影响。',
    next: '请重试；若仍不行，请关闭程序后重新打开。',
  },
  index: {
    what: '检索没有准备成功。',
    safe: SAFE,
    next: '请关闭其他占用内存的程序后重试。',
  },
  worker: {
    what: '检索中断了，重新启动后仍不成功。',
    safe: SAFE,
    next: '请重试；若仍不行，请关闭程序后重新打开。',
  },
} as const;
