/**
 * Failures in three sentences each: what happened, what is safe, what to do. The buttons that do it are named below.
 */
interface Words {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
}

const NOTES_SAFE = '您的标记和批注保存在另外的地方，没有受到影响。';

export const errorText = {
  unreadableAddress: {
    what: '这个地址不完整，无法打开。',
    safe: '文库里的文件和您的批注都没有变化。',
    next: '请返回文库，从目录里选择文件。',
  },
  unknownDocument: {
    what: '地址指向的文件不在文库里。',
    safe: '文库里的其他文件和您的批注都没有变化。',
    next: '请检查地址是否抄全，或返回文库选择文件。',
  },
  documentMissing: {
    what: '这份文件列在文库里，但程序目录中缺少它的内容。',
    safe: NOTES_SAFE,
    next: '请重试；若仍打不开，请重新安装本程序，批注会保留。其他文件可以照常阅读。',
  },
  documentDamaged: {
    what: '这份文件的数据已损坏，不能正确显示。',
    safe: `${NOTES_SAFE}为免读错，损坏的内容没有显示。`,
    next: '请重试；若仍不行，请重新安装本程序，批注会保留。其他文件可以照常阅读。',
  },
  documentUnreachable: {
    what: '这份文件没有读出来。',
    safe: NOTES_SAFE,
    next: '请重试；若仍打不开，请关闭程序后重新打开。',
  },
  indexMissing: {
    what: '程序目录中缺少文库的总目录，文件列不出来。',
    safe: NOTES_SAFE,
    next: '请重试；若仍不行，请重新安装本程序，批注会保留。',
  },
  indexDamaged: {
    what: '文库的总目录已损坏，文件列不出来。',
    safe: NOTES_SAFE,
    next: '请重试；若仍不行，请重新安装本程序，批注会保留。',
  },
  indexUnreachable: {
    what: '文库的总目录没有读出来。',
    safe: NOTES_SAFE,
    next: '请重试；若仍不行，请关闭程序后重新打开。',
  },
  crashed: {
    what: '这一部分界面出了错，暂时不能显示。',
    safe: '已经保存的标记和批注不会丢失。',
    next: '请重试；若再次出错，请重新载入程序。',
  },
} satisfies Record<string, Words>;

export const databaseText = {
  newer: {
    what: '批注库由更新版本的程序建立，本版本不能打开。',
    safe: '批注原样保留，没有改动；文件可以照常阅读和检索。',
    next: '请改用新版本的程序查看批注。',
  },
  noStorage: {
    what: '这台电脑不允许本程序保存数据，批注暂时不能使用。',
    safe: '文件可以照常阅读和检索，新的标记不会被接受，以免丢失。',
    next: '请退出无痕模式或请管理员允许保存数据，然后重试。',
  },
  full: {
    what: '磁盘空间不足，批注库打不开。',
    safe: '已有的批注没有改动；文件可以照常阅读和检索。',
    next: '请清理磁盘后重试。',
  },
  silent: {
    what: '批注库迟迟没有回应，可能被另一个窗口占用。',
    safe: '已有的批注没有改动；文件可以照常阅读和检索。',
    next: '请关闭本程序的其他窗口后重试。',
  },
  failed: {
    what: '批注库打不开。',
    safe: '程序没有改动也没有删除它；文件可以照常阅读和检索。',
    next: '请重试；若仍打不开，请关闭程序后重新打开。',
  },
} satisfies Record<string, Words>;

export const errorActions = {
  retry: '重试',
  toLibrary: '返回文库',
  reload: '重新载入',
  corpusDetail: (code: string, path: string, detail: string) => `${code} ${path} ${detail}`,
} as const;
