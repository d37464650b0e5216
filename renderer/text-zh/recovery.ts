/**
 * Words of the recovery screen: what was found of a lost database, and what can be done; and of what the browser shell
 * says, which has no safety copy to find anything in.
 */
interface Words {
  readonly title: string;
  readonly what: string;
  readonly safe: string;
}

const TITLE = '请先恢复标记和批注';
const COPY_FOLDER = '请把下面的文件夹原样复制一份，交给维护人员。';

/** Where the safety copy does not answer: by what became of the database. */
const UNANSWERED = {
  lost: '批注库是空的，而安全副本里有内容，现在读不出来。',
  older: '批注库和安全副本对不上，安全副本现在读不出来。',
  unreadable: '批注库打不开，安全副本现在也读不出来。',
  deleted: '打不开的批注库已经删除，安全副本现在读不出来。',
} as const;

export const recoveryText = {
  situations: {
    lost: {
      title: TITLE,
      what: '批注库是空的，而安全副本里有内容。批注库可能被清理软件删除，或磁盘出过错。',
      safe: '程序没有改动任何内容。下面是安全副本里找到的，可以恢复。',
    },
    lostNothing: {
      title: '标记和批注读不出来',
      what: '批注库是空的，安全副本里的内容也读不出来。批注库可能被清理软件删除，或磁盘出过错。',
      safe: `程序没有改动任何内容。请先重试；仍读不出来时，${COPY_FOLDER}`,
    },
    older: {
      title: TITLE,
      what: '批注库和安全副本对不上：批注库可能是较早时候的，缺少的内容不能直接补上。',
      safe: '程序没有改动批注库，也没有改动安全副本。下面是安全副本里找到的，可以用它代替现有的批注库。',
    },
    olderLess: {
      title: '请决定用哪一份标记和批注',
      what: '批注库和安全副本对不上，而安全副本里找到的比现有的少。',
      safe: '程序没有改动批注库，也没有改动安全副本。一般请用现有的批注库继续。',
    },
    olderNothing: {
      title: '安全副本读不出来',
      what: '批注库和安全副本对不上，而安全副本里没有可以读出的内容。',
      safe: `现有的批注库没有改动，可以继续用。${COPY_FOLDER}`,
    },
    unreadable: {
      title: TITLE,
      what: '批注库打不开，可能磁盘出错或文件已损坏。',
      safe: '程序没有改动也没有删除它。下面是安全副本里找到的，可以用它重建批注库；重建时，打不开的批注库会被删除。',
    },
    unreadableEmpty: {
      title: '批注库打不开',
      what: '批注库打不开，可能磁盘出错或文件已损坏；安全副本里也没有找到标记和批注。',
      safe: `程序没有改动也没有删除它。请先重试；仍打不开时，${COPY_FOLDER}重建会删除打不开的批注库，得到的是没有标记和批注的批注库。`,
    },
    unreadableNothing: {
      title: '批注库打不开',
      what: '批注库打不开，安全副本里的内容也读不出来。可能磁盘出错或文件已损坏。',
      safe: `程序没有改动也没有删除它们。请先重试；仍打不开时，${COPY_FOLDER}`,
    },
    deleted: {
      title: TITLE,
      what: '打不开的批注库已经删除，但没能恢复完，现在还没有内容。',
      safe: '安全副本没有改动。下面是安全副本里找到的，可以再恢复一次，也可以先另存为备份文件。',
    },
    deletedNothing: {
      title: '标记和批注读不出来',
      what: '打不开的批注库已经删除；安全副本里没有可以读出的内容。',
      safe: `安全副本没有改动。${COPY_FOLDER}`,
    },
  } satisfies Record<string, Words>,
  /** The safety copy does not answer; the reason is a sentence. */
  unanswered: (what: keyof typeof UNANSWERED, reason: string): Words => ({
    title: '安全副本读不出来',
    what: UNANSWERED[what],
    safe: `程序没有改动安全副本。${reason}请重试。`,
  }),

  found: {
    label: '安全副本里找到的内容',
    snapshot: '最近的快照',
    snapshotOf: (made: string, marks: number, notes: number) => `${made}，标记 ${marks} 处，批注 ${notes} 条`,
    noSnapshot: '没有可以读出的快照',
    allDamaged: (count: number) => `有 ${count} 个快照，都已损坏，没有使用。`,
    damaged: (count: number) => `另有 ${count} 个更新的快照已损坏，没有使用。`,
    entries: '之后的保存',
    entriesOf: (count: number, until: string) => `${count} 次，最后一次在 ${until}`,
    noEntries: '快照之后没有再保存',
    noEntriesAtAll: '没有找到',
    total: '恢复后共有',
    totalOf: (marks: number, notes: number) => `标记 ${marks} 处，批注 ${notes} 条`,
    missing: '中间有一部分保存记录缺失或读不出来，恢复后可能不是最新的内容。',
    present: '现有批注库',
    presentUnread: '打不开',
    presentDeleted: '已删除',
    presentKept: '恢复时会先把它存成一份快照，放在下面的文件夹里，不会丢失。',
    folder: '安全副本所在文件夹',
  },

  /** Where nothing is listed while it is not known whether there is nothing. */
  unknown: {
    held: '标记、批注和书签现在读不出来',
    heldHint:
      '批注库现在是空的，安全副本也读不出来，还不知道以前的内容在不在。安全副本没有改动；程序会自动再试，也可以按窗口上方的“重试”。',
    checking: '正在核对标记和批注……',
    checkingHint: '核对完就会显示。',
  },

  actions: {
    restore: '恢复',
    rebuild: '重建批注库',
    saveFile: '另存为备份文件……',
    afresh: '从头开始……',
    keepOlder: '用现有的批注库继续……',
    retry: '重试',
    open: '打开程序',
  },
  restoring: '正在恢复，请不要关闭程序……',
  retrying: '正在重新检查……',
  savingFile: '正在整理备份文件……',
  restored: (marks: number, notes: number) => `已经恢复：标记 ${marks} 处，批注 ${notes} 条。`,
  restoredTitle: '标记和批注已经恢复',
  restoredNext: '打开程序后，一切和原来一样，可以继续使用。',
  settled: '批注库已经可以使用。',
  failed: (reason: string) => `没有完成：${reason}`,

  afresh: {
    title: '从头开始？',
    words:
      '程序会以空的批注库打开，现在不恢复任何内容。安全副本不会删除，放到它原来的文件夹里单独保存，以后仍可交给维护人员恢复。',
    wordsUnreadable:
      '打不开的批注库会被删除，程序以空的批注库打开，现在不恢复任何内容。安全副本不会删除，放到它原来的文件夹里单独保存，以后仍可交给维护人员恢复。',
    yes: '从头开始',
    no: '返回',
  },
  keepOlder: {
    title: '用现有的批注库继续？',
    words:
      '程序会照批注库现在的样子打开，不补回缺少的内容。安全副本不会删除，放到它原来的文件夹里单独保存，以后仍可交给维护人员恢复。',
    yes: '继续使用',
    no: '返回',
  },
  setAside: (folder: string) => `原来的安全副本没有删除，单独放在这个文件夹里：${folder}`,
} as const;

export const lossText = {
  lost: {
    title: '标记和批注不见了',
    what: '这个浏览器里的批注库是空的，而上次使用时里面有内容。可能是浏览器的网站数据被清理过，或磁盘出过错。',
  },
  older: {
    title: '标记和批注不是最新的',
    what: '这个浏览器里的批注库是较早时候的，上次使用时的修改不在里面。可能磁盘出过错，或批注库被换成了旧的。',
  },
  safe: '程序没有改动批注库，也没有改动任何备份文件和安全副本。',
  label: '上次和现在的对比',
  before: '上次使用时',
  now: '现在',
  counts: (marks: number, notes: number, bookmarks: number) =>
    `标记 ${marks} 处，批注 ${notes} 条，书签 ${bookmarks} 个`,
  changed: (when: string) => `最后一次修改在 ${when}`,
  next: '如果保存过备份文件，请用最近的一个恢复；恢复之前会先列出内容，不会覆盖现有的。',
  nextFromFolder: (folder: string) =>
    `请用最近的备份文件恢复。文件夹“${folder}”里有自动存放的安全副本，选文件名里日期最新的一个；恢复之前会先列出内容，不会覆盖现有的。`,
  restore: '从备份文件恢复……',
  goOn: '就这样继续',
} as const;
