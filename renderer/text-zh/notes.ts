/** Words of marks and notes: the bar at a selection, the notes of a document, the room 批注, and what is said of saving. */
interface Words {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

export const notesText = {
  colours: {
    duty: '职责',
    deadline: '时限',
    funding: '资金',
    prohibition: '禁止',
    question: '疑问',
    keypoint: '要点',
  },
  bar: {
    label: '标记所选文字',
    mark: (colour: string, key: number) => `标为“${colour}”（按 ${key}）`,
    disabled: '现在不能标记。',
    note: '批注',
    noteHint: '标记并写批注（按 N）',
  },
  panel: {
    title: '标记和批注',
    onDocument: '批注整份文件',
    onClause: (place: string) => `批注${place}`,
    onThisBlock: '批注当前段落',
    empty: '这份文件还没有标记',
    emptyHint: '用鼠标选中一段文字，再选一种颜色；按 1 至 6 直接标记，按 N 标记并写批注。',
    wholeDocument: '整份文件',
    unknownPlace: '原文中已没有的段落',
    opening: '正在读取标记和批注……',
    goTo: (place: string) => `转到${place}`,
    quoteOf: (place: string, quote: string) => `${place}：${quote}`,
    addNote: '写批注',
    deleteMark: '删除标记',
    deleteNote: '删除批注',
    recolour: '改颜色',
    recolourFrom: (colour: string) => `${colour}，改颜色`,
    noteLabel: '批注内容',
    notePlaceholder: '在这里写批注',
  },
  saving: {
    saved: '已保存',
    pending: '正在保存……',
    conflict: '这条批注已在别的窗口改过，您的文字还在这里，没有保存。',
    keepMine: '另存为一条新批注',
    takeTheirs: '放弃我的，用那边的',
    held: '还没有保存：安全副本读不出来，暂时不能写入。您的文字还在这里，能写入时会自动保存，请不要关闭窗口。',
    retry: '再保存一次',
  },
  room: {
    filter: '筛选标记和批注',
    filterPlaceholder: '摘录、批注、文件名',
    empty: '还没有标记和批注',
    emptyHint: '打开一份文件，选中文字，就可以标记和批注。写下的内容只保存在这台电脑上。',
    unknownDocument: (id: string) => `文库中没有的文件（${id}）`,
    count: (documents: number, marks: number, notes: number) =>
      `${documents} 份文件，${marks} 处标记，${notes} 条批注`,
  },
  actions: {
    mark: '标记',
    recolour: '改颜色',
    deleteMark: '删除标记',
    addNote: '写批注',
    editNote: '修改批注',
    deleteNote: '删除批注',
    undo: '撤销',
    dismiss: '知道了',
    undone: (label: string) => `已撤销：${label}`,
    redone: (label: string) => `已重做：${label}`,
    nothingToUndo: '没有可以撤销的操作。',
    nothingToRedo: '没有可以重做的操作。',
    undoPassed: '没有撤销：之后又做了别的操作。要从最近的一步起依次撤销，请按 Ctrl+Z。',
    markDeleted: '标记已删除。',
    markDeletedNoteKept: '标记已删除，它的批注移到了所在的条款。',
    noteDeleted: '批注已删除。',
    undoRefused:
      '这一步不能撤销：其中有的后来改过，或已彻底删除。现在的内容原样保留；还在回收站里的，可以在那里恢复。',
  },
  recovered: (count: number) => `已找回上次没来得及保存的文字：${count} 条批注。`,
  failures: {
    held: '没有保存：安全副本读不出来，暂时不能写入。已有的标记和批注没有改动；程序会自动再试，也可以按窗口上方的“重试”。',
    databaseUnavailable: '没有保存：批注库现在打不开。已有的标记和批注没有改动。',
    quota: '没有保存：磁盘空间不足。已有的标记和批注没有改动，请清理磁盘后再试。',
    changedElsewhere: '没有保存：这条标记或批注刚改过，或在别的窗口改过。现在的内容原样保留，请再试一次。',
    failed: '没有保存：写入批注库时出错。已有的标记和批注没有改动，请再试一次。',
  },
  damaged: (count: number): Words => ({
    what: `有 ${count} 条标记或批注读不出来，没有列在下面。`,
    safe: '它们原样留在批注库里，没有改动也没有删除；其余的都可以照常使用。',
    next: '它们可能由更新版本的程序写成，请用新版本打开；若仍读不出来，请把下面的技术细节交给维护人员。',
  }),
  damagedDetail: (table: string, key: string, reason: string) => `${table} ${key}: ${reason}`,
} as const;
