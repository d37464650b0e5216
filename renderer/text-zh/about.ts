/** Words of 关于: which program this is, what it reads, what is new, and whose work it contains. */
export const aboutText = {
  title: '关于',
  product: '政报研读',
  version: (version: string) => `版本 ${version}`,
  corpus: (issues: number, documents: number) => `文库：${issues} 期政报，${documents} 份文件`,
  corpusHash: (hash: string) => `文库编号 ${hash}（几台电脑的编号相同，内容就完全一样）`,
  corpusLoading: '正在读取文库……',
  corpusFailed: '文库读不出来，批注没有受到影响。请看“文库”里的说明。',
  changes: '更新内容',
  changesOf: (version: string) => `版本 ${version}`,
  licence: '本程序按 MIT 许可证发布，可以自由使用、复制和修改。',
  licences: {
    open: '所用开源软件的许可证……',
    title: '所用开源软件的许可证',
    hint: (count: number) => `本程序用到 ${count} 个开源软件。点名称看许可证全文。`,
    entry: (name: string, version: string, licence: string) => `${name} ${version}（${licence}）`,
    unnamed: '许可证见全文',
    loading: '正在读取……',
    failed: '许可证清单读不出来，程序的其他部分不受影响。清单文件是程序文件夹里的 licences.json。',
    close: '关闭',
  },
} as const;
