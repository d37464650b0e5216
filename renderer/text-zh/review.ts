/** Words of the review of marks whose place is no longer certain: 准确 · 近似 · 失联, the list 待核对, its actions. */

export interface StateCounts {
  readonly exact: number;
  readonly approximate: number;
  readonly lost: number;
}

export const reviewText = {
  states: { exact: '准确', approximate: '近似', lost: '失联' },
  /** On the card of a mark whose place is not certain. */
  card: {
    approximate: '原文已变，这里是最相近的一处，待核对；摘录仍是当时的原文。',
    lost: '原文已变，这处标记找不到原来的位置；摘录仍是当时的原文。',
  },
  changed: '文库的文字有变动，已逐条核对标记和书签：',
  counts: ({ exact, approximate, lost }: StateCounts) => `准确 ${exact} · 近似 ${approximate} · 失联 ${lost}`,
  kept: '。摘录都还是当时的原文。',
  toReview: '去核对',
  dismiss: '知道了',
  title: (count: number) => `待核对（${count}）`,
  hint: '原文有变动，这些标记的位置拿不准。核对以前，导出用的都是当时的原文。',
  similarity: (score: number) => `相似度 ${Math.floor(score * 100)}%`,
  stored: '标记时的原文',
  candidate: '现在最相近的一处',
  none: '在现有文字中没有找到可靠的位置。它若还在，请在原文中选中它现在的文字，再按“改标到选中处”。',
  noDocument: '文库中没有这份文件。',
  unknownDocument: (id: string) => `文库中没有的文件（${id}）`,
  goTo: '转到',
  goToClause: '转到原条款',
  confirm: '确认为此处',
  move: '改标到选中处',
  selectFirst: '没有改标：请先在原文中选中这条标记现在的文字，再按“改标到选中处”。',
  moved: '已改标。原来的标记移到了回收站，批注跟到了选中的文字。',
  moveLabel: '改标',
  remove: '删除',
  /** Spoken: which mark a button means. */
  about: (action: string, quote: string) => `${action}：${quote}`,
  confirmed: '已确认。原来的标记移到了回收站，批注跟到了新的位置。',
  confirmLabel: '确认标记的位置',
  gone: '没有确认：那处文字现在读不出来。标记原样保留，请稍后再试。',
  more: (count: number) => `再显示 ${count} 条`,
} as const;
