/** Words of the tags on marks and notes. */
export const tagsText = {
  change: '改标签',
  button: { marks: '标记标签', notes: '批注标签' },
  /** The spoken name of such a button begins with its words. */
  buttonNamed: (words: string, order: string) => `${words}：${order}`,
  addTo: (what: string) => `给${what}加标签`,
  changeOf: (what: string) => `改${what}上的标签`,
  markAt: (place: string) => `${place}的标记`,
  noteAt: (place: string) => `${place}的批注`,
  listOf: (what: string) => `${what}上的标签`,
  field: '标签',
  placeholder: '输入标签，回车添加',
  completions: '已用过的标签',
  chip: (tag: string) => `#${tag}`,
  remove: (tag: string) => `去掉标签“${tag}”`,
  done: '完成',
  long: (tag: string, most: number) => `“${tag}”没有加上：一个标签最多 ${most} 个字。`,
  full: (tag: string, most: number) => `“${tag}”没有加上：一处最多 ${most} 个标签。`,
  gone: '标签没有改：这条标记或批注已被删除。其余内容没有改动。',
} as const;
