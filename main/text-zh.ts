/**
 * Every Chinese sentence that main and the launcher say when no page can: dialogs, menus, and the lines of
 * `npm start`. The page's own words are in renderer/text-zh.
 */

export const shellText = {
  productName: '政报研读',
  filesMissing: '程序文件不完整，无法打开。您的批注没有受到影响。请重新安装或重新解压本程序。',
  startFailed: (cause: string) =>
    `程序未能启动。您的批注没有受到影响。请重新启动；若仍不行，请重新安装。\n\n${cause}`,
  noSandbox:
    '系统不允许本程序使用沙箱，程序没有打开。沙箱保护您的电脑和批注，请不要关闭它。您的批注没有改动。请改用 deb 安装包，或请管理员按安装包里的“安装说明-README.txt”设置系统。',
  dataUnwritable: {
    usual: (folder: string, cause: string) =>
      `存放批注的文件夹不能写入，程序没有打开：\n${folder}\n\n已有的批注没有改动。${cause}处理之后请重新打开程序。`,
    portable: (folder: string, cause: string) =>
      `便携版把全部数据存放在程序旁边，而这个文件夹不能写入，程序没有打开：\n${folder}\n\n已有的批注没有改动。${cause}也可以把整个程序文件夹复制到能写入的磁盘上再打开。`,
  },
  unwritableCauses: {
    EACCES: '当前用户没有写入权限，请联系管理这台电脑的人。',
    EPERM: '当前用户没有写入权限，请联系管理这台电脑的人。',
    EROFS: '磁盘是只读的，请检查U盘的写保护开关。',
    ENOSPC: '磁盘已满，请清理出一些空间。',
    EDQUOT: '磁盘配额已用完，请清理出一些空间。',
    ENOTDIR: '同名的文件占了它的位置，请把那个文件移走。',
  } as Readonly<Record<string, string>>,
  otherUnwritable: '请检查磁盘是否已满、是否写保护、当前用户有没有写入权限。',
  badMenu: '菜单的内容不正确，已拒绝。',
  needless: '这项请求不应带有内容，已拒绝，什么也没有改动。',
} as const;

export const troubleText = {
  reload: '重新载入',
  wait: '继续等待',
  quit: '退出',
  crashed: {
    message: '页面接连出错，已停止自动重新载入。',
    detail: '已保存的标记和批注没有受到影响。请重新载入；若仍然出错，请退出后重新启动电脑再打开。',
  },
  hangs: {
    message: '页面暂时没有响应。',
    detail:
      '已保存的标记和批注没有受到影响。可以再等一等；重新载入会回到刚才读的地方，但最后一秒钟输入的文字可能丢失。',
  },
} as const;

export const aboutText = {
  title: '关于',
  close: '关闭',
  unknown: '未知',
  detail: (facts: { electron: string; chromium: string; node: string; userData: string }) =>
    `政府公报离线研读与批注\n\nElectron ${facts.electron}\nChromium ${facts.chromium}\nNode.js ${facts.node}\n\n数据文件夹：${facts.userData}`,
} as const;

export const openingText = {
  tooLarge: (name: string) => `“${name}”太大（超过 64 MB），不是本程序保存的备份。`,
  noFile: (name: string) => `“${name}”不是一个文件，没有打开。`,
  failure: {
    ENOENT: (name: string) => `找不到“${name}”，可能U盘已拔出，或者文件已被移走、改名。`,
    ENOTDIR: (name: string) => `找不到“${name}”，可能U盘已拔出，或者文件已被移走、改名。`,
    EACCES: (name: string) => `没有读取“${name}”的权限。`,
    EPERM: (name: string) => `没有读取“${name}”的权限，或者它正被其他程序使用。`,
    EBUSY: (name: string) => `“${name}”正被其他程序使用。`,
    EISDIR: (name: string) => `“${name}”不是一个文件，没有打开。`,
    ENAMETOOLONG: (name: string) => `“${name}”所在的路径过长，系统打不开。`,
  } as Readonly<Record<string, (name: string) => string>>,
  otherFailure: (name: string) => `“${name}”读不出来，可能U盘已拔出，或磁盘读写出错。`,
} as const;

export const menuText = {
  file: '文件',
  newWindow: '新建窗口',
  quit: '退出',
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  view: '查看',
  zoomIn: '放大整个界面',
  zoomOut: '缩小整个界面',
  resetZoom: '界面恢复原来大小',
  fullScreen: '全屏',
  developerTools: '开发者工具',
  help: '帮助',
  about: '关于政报研读',
} as const;

const failure: Readonly<Record<string, string>> = {
  EACCES: '没有写入这个位置的权限，请换一个文件夹。',
  EPERM: '没有写入权限，或文件正被其他程序打开。请关闭该文件，或换一个文件夹。',
  EBUSY: '文件正被其他程序使用，请关闭后重试。',
  EROFS: '这个位置是只读的，请换一个文件夹。',
  ENOSPC: '磁盘空间不足，请清理后重试，或换一个位置。',
  EDQUOT: '磁盘配额已用完，请换一个位置。',
  ENOENT: '文件夹不存在，可能U盘已拔出。请重新选择位置。',
  ENOTDIR: '所选位置不是文件夹，请重新选择。',
  EISDIR: '所选名称已是一个文件夹，请换一个文件名。',
  EIO: '磁盘读写出错，可能U盘已拔出。请换一个位置。',
  ENAMETOOLONG: '文件名或路径过长，请缩短文件名，或换一个文件夹。',
};

export const saveText = {
  dialogTitle: '保存文件',
  folderTitle: '选择存放导出文件的文件夹',
  fileKind: {
    'text/markdown': 'Markdown 文档',
    'text/csv': 'CSV 表格',
    'application/json': 'JSON 数据',
    'application/x-gazette-backup': '政报研读备份',
  },
  badSender: '保存请求不是由本程序的页面发出，已拒绝。',
  badRequest: '保存请求的内容不正确，已拒绝。',
  badName: '文件名不能为空或过长，不能以点或空格开头或结尾，也不能含有 / \\ : * ? " < > | 等符号。',
  tooLarge: (megabytes: number) => `内容超过 ${megabytes} MB，无法保存为一个文件，请分批导出。`,
  badNames: '文件名为空、过多或有重复，已拒绝。',
  staleTarget: '所选的保存位置已经失效，什么也没有写入。请重新导出。',
  changedTarget: (name: string) => `“${name}”刚刚被其他程序改过，没有覆盖它。请重新导出。`,
  partWritten: (reason: string, written: number) => `${reason}此前已写好 ${written} 个文件。`,
  failure,
  otherFailure: (cause: string) => `文件没有保存成功（${cause}）。请换一个位置再试。`,
} as const;

export const safetyText = {
  readOnly:
    '安全副本写不进去：存放它的文件夹是只读的，或没有写入权限。您的批注仍保存在程序里，没有受到影响。请检查该文件夹的权限，或U盘的写保护开关；改好后会自动接着写。',
  full: '安全副本写不进去：磁盘空间不足。您的批注仍保存在程序里，没有受到影响。请清理磁盘，有了空间会自动接着写。',
  elsewhere:
    '另一个正在运行的政报研读也在写这份安全副本，这里不再写入。您的批注仍保存在程序里。请只留一个程序打开，关闭其他的，再重新启动这一个。',
  gone: '存放安全副本的文件夹读写不了，可能U盘已拔出。您的批注仍保存在程序里。请重新插好U盘；恢复后会自动接着写。',
  failed: (cause: string) =>
    `安全副本没有写成（${cause}）。您的批注仍保存在程序里，没有受到影响。程序会再试；若一直不行，请导出一份备份。`,
  gap: '安全副本里的编号与这次要写的接不上，这次没有写入。您的批注仍保存在程序里，程序会重新核对后再写。',
  unlike:
    '刚写下的快照读回来与原来不同，已经丢弃，可能磁盘有故障。您的批注和以前的快照没有受到影响。请导出一份备份到别的磁盘。',
  missing: '没有这份快照，可能已被移走。其他快照没有受到影响，请另选一份。',
  changed: '这份快照与写下时不同，可能已损坏，没有使用。其他快照没有受到影响，请另选一份。',
  badRequest: '安全副本的请求内容不正确，已拒绝，什么也没有写入。您的批注仍保存在程序里。',
  tooMany: (limit: number) => `一次写入安全副本的改动超过 ${limit} 条，已拒绝，什么也没有写入。请分批写入。`,
  tooLarge: (megabytes: number) =>
    `写入安全副本的内容超过 ${megabytes} MB，已拒绝，什么也没有写入。您的批注仍保存在程序里。`,
} as const;

export const launchText = {
  name: (version: string) => `政报研读 ${version}`,
  noArguments: (given: string) => `npm start 不接受参数：${given}`,
  building: (state: 'missing' | 'stale') =>
    state === 'missing' ? '首次启动，正在构建程序……' : '源文件有更新，正在重新构建程序……',
  built: (seconds: number) => `构建完成，用时 ${seconds} 秒。`,
  buildFailed: '构建失败，原因见上。请修正后重新运行 npm start。',
  stillMissing: (path: string) => `构建后仍缺少 ${path}，无法启动。请运行 npm run build 查看原因。`,
  corpusDamaged: (path: string, cause: string) =>
    `文件库无法读取：${path}（${cause}）。请删除 out 文件夹后重新运行 npm start。`,
  corpus: (facts: { issues: number; documents: number; clauses: number; characters: number; hash: string }) =>
    `${facts.issues} 期 ${facts.documents} 份文件，条款 ${facts.clauses} 段，${facts.characters} 字，校验值 ${facts.hash}`,

  fetching: (seconds: number) =>
    `本机还没有 Electron 运行环境，正在下载（限时 ${seconds} 秒；下载慢可设置 ELECTRON_MIRROR=https://npmmirror.com/mirrors/electron/）……`,
  fetched: (progress: { megabytes: number; elapsed: number; limit: number }) =>
    `已下载 ${progress.megabytes} MB，用时 ${progress.elapsed} 秒，限时 ${progress.limit} 秒`,
  badLimit: (value: string) =>
    `GAZETTE_ELECTRON_WAIT 应为秒数（0 表示不下载），当前为“${value}”，按 120 秒处理。`,

  desktop: 'Electron 运行环境可用，以桌面程序方式启动。',
  browser: (reason: string) => `${reason}，改用浏览器方式运行。`,
  reason: {
    noDisplay: '没有图形显示（DISPLAY、WAYLAND_DISPLAY 均未设置）',
    root: 'Electron 不允许以 root 身份在沙箱中运行',
    overrideMissing: (path: string) => `ELECTRON_OVERRIDE_DIST_PATH 所指的 Electron（${path}）不存在`,
    notFetched: 'Electron 运行环境未安装，且已设置为不下载（GAZETTE_ELECTRON_WAIT=0）',
    timedOut: (seconds: number) =>
      `Electron 运行环境未能在 ${seconds} 秒内下载完成（可设置 ELECTRON_MIRROR 或 GAZETTE_ELECTRON_WAIT 后重试）`,
    fetchFailed: (cause: string) =>
      `Electron 运行环境下载失败（${cause}；国内可设置 ELECTRON_MIRROR=https://npmmirror.com/mirrors/electron/ 后重试）`,
    packageMissing: 'electron 软件包未安装（请运行 npm ci）',
    crashed: (cause: string) => `Electron 启动失败（${cause}）`,
  },
  notesElsewhere: (place: string) =>
    `提示：以前在另一种方式下写的批注仍保存在 ${place}，两种方式的批注各自保存，互不显示。`,

  serving: (address: string) => `地址：${address}（按 Ctrl+C 或关闭程序窗口结束）`,
  window: (browser: string) => `已用 ${browser} 打开窗口。`,
  handedOver: '窗口由已在运行的浏览器打开，关闭窗口后请按 Ctrl+C 结束。',
  noWindow: {
    noDisplay: '没有图形显示，请在浏览器中打开上面的地址。',
    root: '以 root 身份不能在沙箱中启动浏览器，请在浏览器中打开上面的地址。',
    noBrowser: '没有找到 Chromium、Chrome 或 Edge，请在浏览器中打开上面的地址。',
    failed: (cause: string) => `浏览器窗口没有打开（${cause}），请在浏览器中打开上面的地址。`,
  },
  alreadyRunning: (version: string, address: string) => `政报研读（${version}）已在运行：${address}`,
  portTaken: (port: number) =>
    `端口 ${port} 已被其他程序占用。批注保存在这个固定地址下，因此不能换用别的端口；请关闭占用它的程序后重新运行 npm start。`,
  portRefused: (port: number, cause: string) =>
    `系统不允许使用端口 ${port}（${cause}）。请检查系统的端口保留或防护软件设置后重新运行 npm start。`,
  ended: '已结束。',
} as const;
