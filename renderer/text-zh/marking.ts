/** Words of marking beyond a selection: styles, overlaps, whole clauses, and the names of the colours. */
export const markingText = {
  styles: { fill: '底色', underline: '下划线' },
  styleLabel: '样式',
  /** A character that is drawn with a line under it. */
  underlineSample: '字',
  underlineHint: '选颜色时画下划线，不铺底色（按 U）',
  colourLabel: '颜色',
  restyle: '改样式',
  overlap: (count: number) => `这里有 ${count} 处标记重叠，再点一次看下一处。`,
  clause: {
    /** `place` is empty for what has none. */
    marked: (place: string, colour: string) => `已将${place === '' ? '本段' : place}全部标为“${colour}”。`,
  },
  names: {
    title: '标记颜色的名称',
    hint: '改名后，标记栏、批注、检索和导出都用新的名称；已做的标记不受影响。',
    nameOf: (own: string) => `“${own}”色的名称`,
    reset: '恢复原来的名称',
    blank: '没有改名：名称不能空着。现在的名称不变。',
    long: (most: number) => `没有改名：名称最多 ${most} 个字。请缩短后再试。`,
    taken: (name: string) =>
      `没有改名：另一种颜色已叫“${name}”。两种颜色同名，导出和打印后就分不清了，请换一个名称。`,
    renamed: (name: string) => `已改名为“${name}”。`,
    wereReset: '已恢复原来的六个名称。',
  },
} as const;
