/** Words of 批注存在哪里: the place, the browser's promise, and the safety copies in a folder. */
const STILL_SAFE = '批注仍在浏览器里，没有丢失。';

/** Why no copy was written, and what to do. */
const failures = {
  denied: `安全副本没有写成：浏览器没有得到写入这个文件夹的许可。${STILL_SAFE}请按“允许写入”。`,
  gone: `安全副本没有写成：找不到原来选的文件夹，可能U盘已拔出，或文件夹被移走。${STILL_SAFE}请插好U盘再试，或换一个文件夹。`,
  full: `安全副本没有写成：磁盘空间不足。${STILL_SAFE}请清理磁盘，或换一个文件夹。`,
  occupied: `安全副本没有写成：文件正被其他程序使用。${STILL_SAFE}请关闭正在使用它的程序再试。`,
  different: `安全副本写入后读回来不一样，磁盘或U盘可能已损坏。${STILL_SAFE}请换一个文件夹，原有的副本没有删除。`,
  failed: `安全副本没有写成：写入时出了错。${STILL_SAFE}请再试一次，或换一个文件夹。`,
  databaseUnavailable: '安全副本没有写成：批注库现在打不开。原有的副本没有改动，请关闭程序后重新打开。',
  tooMuch: `安全副本没有写成：内容太多，一个备份文件放不下。${STILL_SAFE}请先导出一部分批注，并联系维护人员。`,
  unportable: `安全副本没有写成：批注库里有数据已损坏，写不进文件。${STILL_SAFE}原有的副本没有改动，请联系维护人员。`,
} as const;

export const keepingText = {
  title: '批注存在哪里',
  place: (address: string) =>
    `在打开本程序的这个浏览器里（地址 ${address}）。换一个浏览器看不到它们；清除浏览器的网站数据会把它们一并删掉。`,
  promise: {
    unknown: '正在询问浏览器能否长期保存……',
    kept: '浏览器已承诺长期保存。',
    notKept: '浏览器没有承诺长期保存，磁盘紧张时可能清除，请多备份。',
    unsupported: '这个浏览器不提供长期保存的承诺，请多备份。',
    notAsked: '写下第一条标记或批注时，会请浏览器承诺长期保存。',
  },
  used: (size: string) => `已占用磁盘 ${size}。`,
  megabytes: (value: number) => `${value.toFixed(1)} MB`,

  desktop: {
    place: '在这台电脑的批注库里，不会离开这台电脑；每次保存的内容同时写入安全副本。',
    copy: (folder: string) => `安全副本在文件夹 ${folder} 里。请不要改动或删除其中的文件。`,
    kinds:
      '安全副本由程序随时自动写；快照是其中某一时刻的全部内容；备份是您自己保存的文件，可以带走，用来恢复。',
    noSnapshot: '还没有快照。',
    snapshots: (count: number, made: string) => `有快照 ${count} 份，最近一份存于 ${made}。`,
  },

  copies: {
    title: '自动安全副本',
    intro:
      '选一个文件夹（最好在U盘或另一块硬盘上），程序会在您工作时每十分钟、离开时再存一份备份到那里，保留最近三份。',
    kinds: '安全副本由程序自动存放，备份由您自己保存；两种文件一样，都可以用来恢复。',
    unsupported: '这个浏览器不能自动存放安全副本，请定期用上面的“保存备份”。Edge 和 Chrome 可以。',
    fileTitle: '政报研读安全副本',
    choose: '选择文件夹……',
    chooseOther: '换一个文件夹……',
    now: '现在存一份',
    wake: '允许写入',
    stop: '停止',
    on: (folder: string) => `正在存放到文件夹“${folder}”。`,
    asleep: (folder: string) =>
      `文件夹“${folder}”暂停存放：浏览器关闭后忘记了许可，需要您再允许一次。批注仍在浏览器里。`,
    last: (when: string) => `最近一份存于 ${when}。`,
    meant: (folder: string) => `原定存放到文件夹“${folder}”。`,
    never: '还没有存过。',
    firstWithin: (minutes: number) => `还没有存过，${minutes} 分钟内会存第一份。`,
    nothingYet: '还没有标记和批注，写下之后就会存放。',
    writing: '正在写安全副本……',
    notRemembered: '浏览器没能记住这个文件夹，下次打开程序时请重新选择。',
  },
  failures,
  /** In the status bar. */
  status: {
    asleep: '自动安全副本已暂停',
    failing: '自动安全副本没有写成',
  },
  notice: {
    again: '再试一次',
    seen: '知道了',
    later: '下次再说',
  },
} as const;
