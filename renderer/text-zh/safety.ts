/** Words of the safety copy while the program runs: its state in the status bar, and what is said of it. */
export const safetyText = {
  good: '安全副本正常',
  goodHint: '每次保存的内容同时写入这台电脑上的另一个地方（安全副本）；批注库损坏时可以从那里恢复。',
  checking: '正在核对安全副本……',
  checkingHint: '程序正在核对批注库和安全副本是否一致，通常很快就完成；标记和批注可以照常写，核对完就保存。',
  held: '安全副本读不出来，暂时不能保存',
  heldTitle: '安全副本读不出来，暂时不能保存标记和批注。',
  heldHint: (reason: string) =>
    `${reason}批注库现在是空的或打不开，程序要先弄清安全副本里有没有以前的内容，才能保存新的内容。原有内容没有改动；程序会自动再试，写好的文字请留在窗口里，不要关闭窗口。`,
  silent: '安全副本迟迟没有回应。',
  failing: '已存入批注库，安全副本未写成',
  failingHint: (reason: string) =>
    `${reason}您的标记和批注已存入批注库，没有丢失；程序会自动再写安全副本。请先保存一份备份，以防万一。`,
  replayed: (count: number) =>
    `批注库比安全副本旧（可能上次没有正常关机），缺少的 ${count} 次保存已从安全副本补回。`,
  rebuilt: '批注库是空的，设置已从安全副本补回。',
  noAnswer: (detail: string) => `安全副本没有回应（${detail}）。`,
  unportable: '有一条数据已损坏，写不进安全副本，请联系维护人员。',
  unreadable: '批注库读不出来，没能做成快照。',
  tooMuch: '内容太多，一个快照放不下，请联系维护人员。',
  mismatch: '安全副本的编号与批注库对不上，请重新启动程序。',
  upgradeUncovered: (reason: string) =>
    `批注库升级前的快照没有做成：${reason}升级照常进行，标记和批注都在；请尽快保存一份备份。`,
  nothingRead:
    '安全副本里没有可以读出的内容，批注库没有改动。请把安全副本的文件夹原样复制一份，交给维护人员。',
  notOpened: '批注库现在没有回应或不能使用，程序没有改动它，也没有改动安全副本。请关闭其他窗口，稍后再试。',
  notRemade: '打不开的批注库没能重新建立，可能还有别的窗口占用着它。安全副本没有改动，请关闭其他窗口后再试。',
  notKept: (reason: string) => `现有批注库的内容没能先存成快照，所以没有恢复，什么都没有改动：${reason}`,
  notWritten: (detail: string) => `恢复的内容没能写入批注库（${detail}）。安全副本没有改动，可以再试一次。`,
  unverified: '做好的快照核对不符，没有使用。',
} as const;
