/**
 * Words of the room 批注: filters, orders, the list, and what is done with several marks and notes at once. 项 counts what
 * stands in a list as one, a mark with its notes; 处标记 and 条批注 count marks and notes.
 */
interface Counted {
  readonly items: number;
  readonly marks: number;
  readonly notes: number;
}

export const notesRoomText = {
  list: '标记和批注列表',
  filter: '筛选',
  filterOn: (count: number) => `筛选 ${count}`,
  filterOnLabel: (count: number) => `筛选，已选 ${count} 项`,
  filters: '筛选条件',
  facets: { document: '文件', colour: '颜色', tag: '标签', author: '作者' },
  all: '不限',
  several: (count: number) => `已选 ${count} 项`,
  clear: '清除筛选',
  none: {
    document: '不属于任何文件',
    colour: '没有标记（只有批注）',
    tag: '没有标签',
    author: '没有作者',
  },
  unnamed: '未署名',
  author: (name: string, unit: string) => (unit === '' ? name : `${name}（${unit}）`),
  dates: {
    label: '日期',
    title: '按日期筛选',
    of: '按哪个时间',
    kinds: { created: '创建时间', modified: '修改时间' },
    from: '从',
    to: '到',
    days: { today: '今天', week: '近 7 天', month: '近 30 天' },
    day: (name: string, count: number) => `${name} ${count}`,
    hint: '日期写成 2026-11-30 或 2026年11月30日；空着就是不限。',
    unread: (typed: string) => `看不懂“${typed}”，这一边没有限制。请写成 2026-11-30。`,
    turned: '开始日期晚于结束日期，没有按日期筛选。请改其中一个。',
    clear: '不限日期',
    close: '好',
    span: (from: string | null, to: string | null) => {
      if (from === to) return from ?? '不限';
      if (to === null) return `${from} 起`;
      return from === null ? `至 ${to}` : `${from}—${to}`;
    },
  },
  order: '排序',
  orders: { place: '按位置', time: '按时间' },
  shown: (marks: number, notes: number) => `筛选出 ${marks} 处标记，${notes} 条批注`,
  nothingFound: '没有符合条件的标记和批注',
  nothingFoundHint: '请换一个词，或清除筛选条件。',
  loose: '未归入文件的批注',
  count: (count: number) => `${count} 项`,
  free: (title: string) => `专题：${title}`,
  onDocument: '整份文件',
  onClause: '批注条款',
  lostMark: '所属标记已不在',
  touched: (day: string) => `${day} 修改`,
  select: {
    label: '已选条目的操作',
    count: (count: number) => `已选 ${count} 项`,
    all: '全选',
    none: '取消选择',
    hint: '空格选中，Shift 连选，Ctrl+A 全选，Delete 删除',
  },
  bulk: {
    tag: '加标签',
    recolour: '改颜色',
    delete: '删除',
    busy: '正在处理……',
    tagTitle: (count: number) => `给 ${count} 项加标签`,
    tagField: '标签',
    tagHint: '多个标签用逗号或顿号隔开。标记上的批注随标记一起筛选，不另加标签。',
    tagLong: (tag: string, most: number) =>
      `标签“${tag}”太长，最多 ${most} 个字。没有加任何标签，请改短再加。`,
    tagFull: (most: number) => `其中有的已有 ${most} 个标签，不能再加。没有加任何标签。`,
    tagBlank: '请写出标签。',
    apply: '加上',
    cancel: '取消',
    tagged: (count: number, tags: string) => `已给 ${count} 项加上标签：${tags}。`,
    taggedAlready: (tags: string) => `所选的都已有标签：${tags}。`,
    recolouredAlready: (colour: string) => `所选的标记都已是“${colour}”。`,
    recoloured: (count: number, colour: string) => `已把 ${count} 处标记改为“${colour}”。`,
    deleted: (what: string) => `已删除${what}，30 天内可从回收站恢复。`,
    /** `items`: as the list counts them; said where marks and notes count otherwise. */
    what: ({ items, marks, notes }: Counted) => {
      if (notes === 0) return ` ${marks} 处标记`;
      return marks === 0 ? ` ${notes} 条批注` : ` ${items} 项（${marks} 处标记、${notes} 条批注）`;
    },
  },
  labels: {
    tag: (count: number) => `给 ${count} 项加标签`,
    recolour: (count: number) => `改 ${count} 处标记的颜色`,
    delete: (what: string) => `删除${what}`,
    restore: (what: string) => `恢复${what}`,
  },
} as const;
