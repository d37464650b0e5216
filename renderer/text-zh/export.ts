/** The words that exported Markdown files carry besides the print and the notes. */

export const exportText = {
  colour: '颜色：',
  tags: '标签：',
  tagSeparator: '、',
  place: '位置：',
  placeLost: '没有在文件的现有文本中找到这段文字；上面是标记时的原文，请核对。',
  placeApproximate: '近似，待核对。文件的文字已有改动；上面是标记时的原文，所注出处是最相近的一处，请核对。',
  lostHeading: '未找到原位置',
  closingHeading: '结尾',
  freeHeading: '专题批注',
  freeUntitled: '未命名专题',
  orphanHeading: '标记已不存在的批注',
  unknownDocument: '找不到的文件（{id}）',
  allNotes: '全部批注',
} as const;
