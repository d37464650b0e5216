/** Words of the room 检索. */
export const searchText = {
  box: '检索全部文件',
  placeholder: '字句、标题或文号',
  clear: '清空，并去掉正文中的标示',
  clearKey: 'Esc',
  save: '保存这次检索',
  unsave: '已保存，按下取消保存',
  previous: '上一段',
  next: '下一段',
  position: (position: number, total: number) => `${position}/${total}`,
  positionSpoken: (position: number, total: number) => `第 ${position} 段，共 ${total} 段`,
  found: (hits: number, documents: number) => `${documents} 份文件中有 ${hits} 段`,
  results: '检索结果',
  documentHits: (count: number) => `${count} 段`,
  pathStep: '›',
  cut: '…',
  loadingHit: '正在读取…',
  searching: '正在检索…',
  retry: '重试',
  tabs: { clauses: '条款', records: '标记和批注' },
  tabsLabel: '在哪里检索',
  nothingTitle: (query: string) => `没有找到“${query}”`,
  nothingScope: (documents: number, paragraphs: number) =>
    `已查遍 ${documents} 份文件、${paragraphs} 个段落。`,
  nothingHint: '请检查有无错字，少输几个字，或把长句拆成几个词，用空格隔开。',
  inRecords: (count: number) => `看标记和批注中的 ${count} 处`,
  inClauses: (count: number) => `看条款中的 ${count} 段`,
} as const;

/** Filters by year, issue, kind and issuer. */
export const filterText = {
  open: '筛选',
  openChosen: (count: number) => `筛选（${count}）`,
  group: '筛选条件',
  facets: { year: '年份', issue: '期', kind: '文种', issuer: '发文机关' },
  all: '全部',
  several: (count: number) => `选了 ${count} 项`,
  noValue: '未注明',
  year: (year: string) => `${year}年`,
  chosen: '已选的筛选条件',
  remove: (words: string) => `取消筛选：${words}`,
  clear: '清除筛选',
  nothingTitle: '筛选后没有结果',
  nothingHint: (total: number) => `不筛选共有 ${total} 段。请改选条件，或清除筛选。`,
} as const;

/** How a query was read. */
export const readingText = {
  docNumber: '按文号查找。',
  literal: '原文中有这样的字句，只显示连续出现的。',
  toWords: '改为分开查找',
  apart: '分开查找：各个词都有就显示。',
  toLiteral: '只看连续出现的',
  onlyExcluded: '只写了要排除的词，请再写一个要找的词。',
  /** A prefix that lacks its word, by its field, with an example. */
  unfinished: {
    title: '“标题:”后面还缺一个词，例如 标题:应急。',
    issuer: '“发文机关:”后面还缺机关名称，例如 发文机关:县政府办。',
    docNumber: '“文号:”后面还缺文号，例如 文号:清政办发2022 10。',
    year: '“年份:”后面还缺四位数字，例如 年份:2022。',
    kind: '“文种:”后面还缺一个词，例如 文种:办法。',
  },
  notYear: (typed: string) => `“${typed}”不是年份。年份是四位数字，例如 年份:2022 或 年份:2018-2022。`,
  pinyin: (names: readonly string[], more: boolean) => `按拼音查找：${names.join('、')}${more ? '等' : ''}。`,
  character: '没有完全一样的，显示只差一个字的。',
  scattered: '没有连在一起的，显示各个词都有的。',
  most: '没有全部符合的，显示含有大部分词的。',
  suggestions: '换成汉字',
  suggestion: (text: string, name: string) => (text === name ? text : `${text}（${name}）`),
} as const;

/** The state of the search: being prepared, restricted, failed. */
export const readinessText = {
  unreadable: (documents: number) => `有 ${documents} 份文件的数据读不出来，没有检索到它们。`,
  opening: '正在准备检索…',
  openingCorpus: (done: number, total: number) => `正在读取文件（${done}/${total}）…`,
  openingIndex: (done: number, total: number) => `正在准备检索（${done}/${total}）…`,
  openingHint: '准备好后立即显示结果；只在第一次使用时需要几秒钟。',
  building: (done: number, total: number) => `检索可用；正在优化排序（${done}/${total}）…`,
  indexFailed: '检索可用，字句都能找到；只是排序没有优化成功。',
  inPage: '检索改在页面内进行，结果相同，可能稍慢。',
} as const;

/** What stands under an empty box. */
export const searchStartText = {
  saved: '保存的检索',
  history: '最近检索',
  clearHistory: '全部清除',
  forgetQuery: (query: string) => `从最近检索中去掉“${query}”`,
  forgetSearch: (name: string) => `删除保存的检索“${name}”`,
  help: '可以这样输入',
  /** What to type, and what it finds. */
  syntax: [
    ['照明设施', '原文中的字句，一个字也行'],
    ['照明 经费', '空格隔开的词都要有'],
    ['“县财政”', '加引号：照原样连续出现'],
    ['照明 -农村', '减号后面的词不要'],
    ['路灯 或 照明', '有其中一个就行'],
    ['标题:应急', '只查标题；也可用 发文机关: 文号: 年份: 文种:'],
    ['清政办发2022 10', '文号，括号怎样写都可以'],
    ['zhaoming', '拼音全拼或首字母'],
  ],
  notStored: {
    held: '最近检索和保存的检索没有存下来：安全副本读不出来，暂时不能写入。检索本身不受影响。',
    databaseUnavailable: '最近检索和保存的检索没有存下来：批注库现在打不开。检索本身不受影响。',
    quota: '最近检索和保存的检索没有存下来：磁盘空间不足。检索本身不受影响。',
    changedElsewhere: '最近检索和保存的检索没有存下来：别的窗口刚改过，请再试一次。',
    failed: '最近检索和保存的检索没有存下来：写入时出错。检索本身不受影响。',
  },
  dismiss: '知道了',
} as const;

/** Marks and notes among the results. */
export const recordHitText = {
  loose: '未归入文件的批注',
  unknownDocument: (id: string) => `文库中没有的文件（${id}）`,
  note: '批注',
  wholeDocument: '整份文件',
  onMark: (quotation: string) => `标记：${quotation}`,
  lostMark: '所属的标记读不出来',
  reading: '正在读取标记和批注…',
  nothingTitle: (query: string) => `标记和批注中没有“${query}”`,
  nothingHint: (marks: number, notes: number) =>
    `已查遍 ${marks} 处标记、${notes} 条批注。查的是标记的摘录和批注的文字。`,
  none: '还没有标记和批注',
  noneHint: '打开一份文件，选中文字，就可以标记和批注；之后在这里也能找到它们。',
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
