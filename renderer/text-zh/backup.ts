/** Words of 备份与恢复: saving a backup, what a chosen file is, the preview, and what became of it. */
interface Words {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

/** How many were changed further here, in the backup, deleted there, and people whose name or unit differs. */
interface Sides {
  readonly here: number;
  readonly backup: number;
  readonly deletedThere: number;
  readonly authors: number;
}

function sidesWords({ here, backup, deletedThere, authors }: Sides): string {
  const parts = [
    here + backup === 0 ? '' : `现在的较新 ${here} 条，备份里的较新 ${backup} 条`,
    deletedThere === 0 ? '' : `备份里已删除、现在还有 ${deletedThere} 条`,
    authors === 0 ? '' : `姓名或单位不同的作者 ${authors} 位`,
  ];
  return parts.filter((part) => part !== '').join('；');
}

const NOTHING_CHANGED = '什么都没有改动：现有的标记、批注和设置原样保留，所选文件也没有改动。';

export const backupText = {
  title: '备份与恢复',
  intro:
    '备份是一个文件，里面有全部标记、批注、书签（包括回收站里的）、作者、设置和工作区。建议定期存到U盘上。',
  save: '保存备份……',
  open: '从备份恢复……',
  fileName: (day: string, hour: string, minute: string) => `政报研读备份 ${day} ${hour}时${minute}分.zbbak`,
  saving: '正在整理备份……',
  reading: '正在读取并核对备份文件……',

  saved: (name: string, counts: string) => `备份已保存：${name}（${counts}）。`,
  downloaded: (name: string, counts: string) =>
    `备份已交给浏览器下载：${name}（${counts}）。请把它复制到U盘或另一台电脑。`,
  counts: ({ marks, notes, bookmarks }: { marks: number; notes: number; bookmarks: number }) =>
    `标记 ${marks} 处，批注 ${notes} 条，书签 ${bookmarks} 个，含回收站`,
  saveCancelled: '没有保存备份：您取消了保存。标记和批注没有变化。',
  saveFailed: (reason: string) =>
    `没有保存备份：文件没能写入（${reason}）。标记和批注没有变化，请换一个位置再试。`,
  saveUnavailable: '没有保存备份：批注库现在打不开。已有的标记和批注没有改动，请关闭程序后重新打开再试。',
  saveTooMuch:
    '没有保存备份：内容太多，一个备份文件放不下。标记和批注没有变化。请先导出一部分批注，并联系维护人员。',
  saveUnportable: (rows: number) =>
    `没有保存备份：批注库里有 ${rows} 条数据已损坏，写不进文件。为免漏掉而不自知，备份没有生成；标记和批注没有变化，请联系维护人员。`,

  reminder: {
    due: ({ records, days }: { records: number; days: number }) =>
      `有 ${records} 条标记和批注还不在任何备份里，最早的已有 ${days} 天。电脑损坏或重装时会丢失，请保存一份备份到U盘。`,
    now: '现在备份',
    later: '下次再说',
    seen: '知道了',
  },

  problems: {
    empty: {
      what: '这个文件是空的，里面没有备份。',
      safe: NOTHING_CHANGED,
      next: '请检查复制时是否中断，换一个备份文件再试。',
    },
    tooLarge: {
      what: '这个文件太大（超过 64 MB），不是本程序保存的备份。',
      safe: NOTHING_CHANGED,
      next: '请选择名称以 .zbbak 结尾的备份文件。',
    },
    foreign: {
      what: '这个文件不是政报研读的备份。',
      safe: NOTHING_CHANGED,
      next: '请选择名称以 .zbbak 结尾的备份文件。导出的 Markdown 文件不能用来恢复。',
    },
    truncated: {
      what: '这个备份文件不完整，后面的部分缺失了，可能复制时U盘被拔出。',
      safe: NOTHING_CHANGED,
      next: '请从原来的地方重新复制这个文件，或换一个备份文件再试。',
    },
    damaged: {
      what: '这个备份文件已损坏，里面的内容与保存时不一样。',
      safe: `${NOTHING_CHANGED}为免恢复出错误的内容，损坏的备份没有使用。`,
      next: '请从原来的地方重新复制这个文件，或换一个备份文件再试。',
    },
    newer: {
      what: '这个备份由更新版本的程序保存，本版本读不了。',
      safe: NOTHING_CHANGED,
      next: '请先升级本程序，再恢复这个备份。',
    },
    tooMuch: {
      what: '这个文件展开后的内容远远超出一个备份的大小，可能被人做过手脚。',
      safe: `${NOTHING_CHANGED}文件没有展开完就停止了。`,
      next: '请不要使用这个文件，换一个可靠的备份文件再试。',
    },
    unreadable: {
      what: '这个文件读不出来，可能U盘已拔出，或没有读取权限。',
      safe: NOTHING_CHANGED,
      next: '请插好U盘，或把文件复制到桌面后再试。',
    },
    databaseUnavailable: {
      what: '批注库现在打不开，不能恢复备份。',
      safe: NOTHING_CHANGED,
      next: '请关闭程序后重新打开再试。',
    },
  } satisfies Record<string, Words>,

  /** Names the file that was tried. */
  refused: (name: string, words: Words): Words => ({ ...words, what: `没有用“${name}”恢复：${words.what}` }),

  /** A backup opened from the desktop that could not be read there; the reason is a sentence. */
  notOpened: (reason: string): Words => ({
    what: `没有打开备份：${reason}`,
    safe: NOTHING_CHANGED,
    next: '请插好U盘、看看文件还在不在，再双击打开；也可以点上面的“从备份恢复”来选文件。',
  }),

  preview: {
    title: '恢复前请核对',
    file: (name: string, made: string) => `${name}，保存于 ${made}`,
    tableLabel: '备份与现有内容的比较',
    columns: { new: '新增', same: '相同', changed: '有改动', deleted: '已删除', conflict: '冲突' },
    rows: { marks: '标记', notes: '批注', bookmarks: '书签', authors: '作者' },
    explain: '新增：这里没有，恢复后会有。相同：两边一样，不动。',
    changed: {
      label: (count: number, sides: Sides) => `有改动 ${count} 条：${sidesWords(sides)}`,
      newer: '各取较新的一份（推荐；现有的不会因此被删除）',
      here: '都保留现在的',
      backup: '都用备份里的（现在的改动会被盖掉）',
    },
    deleted: {
      label: (count: number) => `已删除 ${count} 条：备份里有，现在已删除`,
      backup: '恢复回来（推荐）',
      here: '仍然删除',
    },
    conflict: {
      label: (count: number) => `冲突 ${count} 条：备份之后两边各自改过，内容不同`,
      both: '两份都保留，备份里的另存为一条（推荐）',
      here: '只保留现在的',
      backup: '只用备份里的（现在的会被盖掉）',
    },
    settings: (count: number) => `同时恢复设置、布局和工作区（有 ${count} 项与现在不同）`,
    settingsSame: '设置、布局和工作区与现在相同，不需要恢复。',
    damaged: (count: number) => `备份里有 ${count} 条数据本版本读不了，会原样放回，不会丢失。`,
    damagedLeft: (count: number) =>
      `备份里另有 ${count} 条数据本版本读不了，而这里已有同号的数据，保留现在的；备份文件里的仍在。`,
    damagedHere: (count: number) =>
      `这里有 ${count} 条数据已损坏、读不出来，备份里的完好：完好的会另存为一条，损坏的不动。`,
    nothing: '备份里的标记、批注和书签这里都有，而且相同，不需要恢复。',
    nothingChosen:
      '照上面的选择，没有要从备份里取的内容，所以不用恢复，现有的都保留。要用备份里的，请改上面的选择。',
    outcome: '恢复会一次全部完成；中途出错就一条也不改。恢复后可以按 Ctrl+Z 撤销。',
    cancel: '取消',
    restore: '开始恢复',
    restoring: '正在恢复……',
    close: '关闭',
  },
  undoLabel: '恢复备份',
  restored: (records: number) => `已从备份恢复，写入 ${records} 条。按 Ctrl+Z 可以撤销。`,
  restoredSettings: (records: number) =>
    `已从备份恢复，写入 ${records} 条。重新载入程序后，恢复的设置和布局才会显示。`,
  reload: '重新载入',
  restoreFailed: {
    held: {
      what: '没有恢复：安全副本读不出来，程序要先弄清里面有没有以前的内容。',
      safe: NOTHING_CHANGED,
      next: '程序会自动再试；请等窗口上方的提示消失后，再恢复这个备份。',
    },
    changedElsewhere: {
      what: '没有恢复：核对之后，另一个窗口又改动了其中的内容。',
      safe: NOTHING_CHANGED,
      next: '请重新选择备份文件，再核对一次。',
    },
    quota: {
      what: '没有恢复：磁盘空间不足。',
      safe: NOTHING_CHANGED,
      next: '请清理磁盘后再恢复。',
    },
    databaseUnavailable: {
      what: '没有恢复：批注库现在打不开。',
      safe: NOTHING_CHANGED,
      next: '请关闭程序后重新打开再试。',
    },
    failed: {
      what: '没有恢复：写入时出了错。',
      safe: NOTHING_CHANGED,
      next: '请再试一次；若仍不行，请联系维护人员。',
    },
  } satisfies Record<string, Words>,
} as const;
