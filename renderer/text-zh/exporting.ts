/** Words of the export dialog, and what is said of an export afterwards. */

const kept = {
  edited: '您在本程序写的那部分里作过修改',
  unsealed: '它由旧版程序导出，看不出您有没有改过其中的内容',
  broken: '标出本程序所写部分的两行（zb:begin、zb:end）缺失、重复或颠倒',
  foreign: '里面没有本程序以前导出的内容',
  unreadable: '它不是 UTF-8 文本，读不出来',
  different: '它的内容与这次导出的不同',
};

const browserFailures: Readonly<Record<string, string>> = {
  NotAllowedError: '浏览器没有得到写入这个文件的许可',
  NoModificationAllowedError: '这个文件正被其他程序使用',
  NotFoundError: '这个文件已不在原处',
  QuotaExceededError: '磁盘空间不足',
  SecurityError: '浏览器不让网页打开文件',
  NotReadableError: '这个文件读不出来',
};

export const exportingText = {
  open: '导出……',
  title: '导出标记和批注',
  scope: '范围',
  scopeHint: '不选就是全部；几项都选，只导出同时符合的。',
  fields: { documents: '文件', colours: '颜色', tags: '标签', authors: '作者' },
  all: '全部',
  several: (count: number) => `${count} 项`,
  namelessAuthor: '未填姓名',
  unknownDocument: (id: string) => `文库中没有的文件（${id}）`,
  onlyOpen: '只选当前文件',
  clear: '清除所选',
  counts: (documents: number, marks: number, notes: number) =>
    `将导出 ${marks} 处标记、${notes} 条批注，涉及 ${documents} 份文件。`,
  nothing: '没有符合的标记或批注，请放宽范围。',
  form: '形式',
  forms: {
    markdown: 'Markdown，一个文件',
    markdownEach: 'Markdown，每份文件一个',
    annotations: 'W3C 批注（JSON）',
    table: '表格（CSV）',
  },
  formHints: {
    markdown: {
      desktop: '再次导出到同一个文件，只更新本程序写的部分。',
      browser: '导出过的文件可以再更新：只改本程序写的部分。',
    },
    markdownEach: {
      desktop: '存入您选的文件夹；已有的文件只更新本程序写的部分。',
      browser: '装在一个压缩包（zip）里下载。',
    },
    annotations: '供其他批注程序读取。',
    table: '用 WPS、Excel 打开；像公式的格子前加一个撇号。',
  },
  notesAs: '批注的写法',
  notesAsChoices: { markdown: '保留格式', text: '逐字原样' },
  notesAsHints: {
    markdown: '列表、加粗、表格、链接照样；标题改为加粗，网页代码写成文字。',
    text: '您输入的每个字符都照原样写出，不当作格式。',
  },
  showAuthors: '写明作者',
  notBackup: '导出不是备份：导出的文件不能恢复成标记和批注。',
  run: '导出',
  update: '更新已有文件……',
  close: '关闭',
  loading: '正在打开……',
  running: '正在导出……',
  exported: (name: string) => `已导出：${name}`,
  downloaded: (name: string) => `已导出到浏览器的下载文件夹：${name}`,
  exportedMany: (count: number) => `已导出 ${count} 个文件到您选的文件夹。`,
  kept,
  keptFile: (file: { name: string; reason: string; beside: string }) =>
    `“${file.name}”没有改动，因为${file.reason}。新的内容写在它旁边的“${file.beside}”里。`,
  keptDownloaded: (file: { name: string; reason: string; beside: string }) =>
    `“${file.name}”没有改动，因为${file.reason}。新的内容另存为“${file.beside}”，在浏览器的下载文件夹里。`,
  keptMany: (count: number) => `其中 ${count} 个原有的文件没有改动，新的内容写在旁边：`,
  keptOne: (file: { name: string; reason: string; beside: string }) =>
    `“${file.name}”（${file.reason}）→“${file.beside}”`,
  keptSeparator: '；',
  keptMore: (count: number) => `；另有 ${count} 个。`,
  end: '。',
  cancelled: '没有导出：您取消了保存。标记和批注没有变化。',
  failed: (reason: string) => `没有导出：文件没能写入（${reason}）。标记和批注没有变化，请换一个位置再试。`,
  unread: (title: string) => `没有导出：《${title}》的原文读不出来，写不出条款出处。标记和批注没有变化。`,
  unavailable: '没有导出：批注库现在打不开。已有的标记和批注没有改动。',
  damaged: (count: number) => `另有 ${count} 条读不出来，没有导出。`,
  browserFailures,
} as const;
