/** Words of 对照: choosing what to compare, the comparison itself, and its export. */

/** What differs in words: clauses as a whole and stretches within clauses; together the places that are walked. */
function wordsAnd(whole: number, words: number): string {
  const clauses = `整条增加、删除或移动 ${whole} 处`;
  const stretches = `对应条款中文字差异 ${words} 处`;
  if (whole === 0) return stretches;
  return words === 0 ? clauses : `${clauses}，${stretches}`;
}

export const compareText = {
  /** The two documents of a comparison. */
  sides: { a: '甲', b: '乙' },
  paneTitle: (a: string, b: string) => `对照：${a}与${b}`,
  listLabel: '逐条对照',
  swap: '对调两份文件',
  categories: { same: '相同', changed: '修改', added: '增加', removed: '删除', moved: '移动' },
  kinds: {
    same: '相同',
    changed: '修改',
    added: '增加',
    removed: '删除',
    moved: '移动',
    split: '拆分',
    merged: '合并',
  },
  filters: '只看哪一类',
  filter: (category: string, count: number) => `${category} ${count}`,
  next: '下一处',
  previous: '上一处',
  position: (position: number, total: number) => `${position}/${total}`,
  positionSpoken: (position: number, total: number) => `第 ${position} 处，共 ${total} 处`,
  unvisited: (total: number) => `共 ${total} 处`,
  noStops: '没有差异',
  form: '排列',
  forms: { columns: '两栏', column: '单栏' },
  signs: '排版标点差异',
  export: '导出 Markdown',
  fold: (count: number) => `… ${count} 条相同`,
  foldRenumbered: (count: number) => `（其中 ${count} 条序号有变）`,
  unfold: '展开',
  foldAgain: '收起',
  moved: (from: string, to: string) => `移动：原${from} → ${to}`,
  split: (pieces: number) => `拆分为 ${pieces} 段`,
  merged: (pieces: number) => `由 ${pieces} 段合并`,
  signsOnly: '仅排版、标点或序号不同',
  absent: { a: '甲无此条', b: '乙无此条' },
  open: (side: string, place: string) => `打开${side} ${place}`,
  openDocument: (side: string, title: string) => `打开${side} ${title}`,
  copy: (side: string, place: string) => `复制引文：${side}${place}`,
  /** What a block is called that has no place of its own. */
  blockNames: {
    title: '标题',
    docNumber: '文号',
    registrationNumber: '登记号',
    addressees: '主送机关',
    heading: '标题',
    paragraph: '正文',
    signature: '署名',
    date: '日期',
    attachmentLabel: '附件序号',
    attachmentList: '附件目录',
  },
  partPrefix: (part: string, place: string) => `${part}：${place}`,
  cover: '通知',
  comparing: '正在逐条对照…',
  failure: {
    what: '两份文件没有对照成功。',
    safe: '文库里的文件和您的批注都没有变化。',
    next: '请重试；若仍不行，请重新启动本程序。两份文件都可以照常阅读。',
  },
  verdicts: {
    identical: '两份文件完全相同，一字不差。',
    sameWords: (signs: number) => `两份文件文字相同，只有 ${signs} 处排版、标点或序号差异。`,
    unrelated: '两份文件没有相同的条款。',
    distant: (paired: number) =>
      `两份文件只有 ${paired} 条能够对应，多半不是同一文件的不同版本；下面照样逐条列出。`,
    different: (whole: number, words: number) => `${wordsAnd(whole, words)}。`,
    differentWithSigns: (whole: number, words: number, signs: number) =>
      `${wordsAnd(whole, words)}；另有 ${signs} 处排版、标点或序号差异没有显示。`,
    differentShown: (whole: number, words: number, signs: number) =>
      `${wordsAnd(whole, words)}，排版、标点或序号差异 ${signs} 处。`,
  },
  nothingOf: (category: string) => `没有“${category}”的条款。`,
  showAll: '显示全部',
  choose: {
    order: '与另一份文件对照…',
    withCurrent: '与当前文件对照',
    here: '对照',
    hereWith: (issue: string) => `与${issue}所载对照`,
    title: (document: string) => `选择与《${document}》对照的文件`,
    filter: '按标题或文号筛选',
    placeholder: '标题或文号，如 照明 11号',
    list: '可以对照的文件',
    groups: { printings: '本文另有刊载', others: '其他文件' },
    sameKind: (kind: string) => `同为“${kind}”的文件`,
    itself: '（本文件）',
    nothing: '没有符合条件的文件。换一个词试试。',
    hint: 'Enter 在新标签页对照，Ctrl+Enter 在旁边一栏对照。',
    cancel: '取消',
  },
  exported: (name: string) => `已导出：${name}`,
  downloaded: (name: string) => `已导出到浏览器的下载文件夹：${name}`,
  exportCancelled: '没有导出：您取消了保存。',
  exportFailed: (reason: string) => `没有导出成功：${reason}。文件和批注都没有变化。`,
} as const;

/** Words that the exported Markdown carries besides the print. */
export const comparisonExportText = {
  title: (a: string, b: string) => `对照：${a}与${b}`,
  fileName: (a: string, b: string) => `对照 ${a} 与 ${b}`,
  printed: (citation: string, issue: string) => `${citation}，载${issue}`,
  side: (side: string, words: string) => `${side}：${words}`,
  count: (category: string, count: number) => `${category} ${count} 条`,
  countSeparator: ' · ',
  quoteLabel: (side: string) => `${side}：`,
  moved: (from: string, to: string) => `原${from} → ${to}`,
  changedWords: '文字改动：',
  changedSigns: '排版、标点和序号改动：',
  change: (a: string, b: string) => `甲：${a}　乙：${b}`,
  quoted: (words: string) => `「${words}」`,
  nothing: '（无）',
  signsLeftOut: (count: number) => `另有 ${count} 处排版、标点或序号差异没有列出。`,
} as const;
