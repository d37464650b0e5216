/** What each version brought, for the people who use it; the newest first. CHANGELOG.md is for those who build it. */
export const changesText: readonly { readonly version: string; readonly lines: readonly string[] }[] = [
  {
    version: '0.1.0',
    lines: [
      '收录五期《衡南政报》共 29 份文件，不联网也能读；字号、行距、界面颜色可调，下次打开回到上次读到的地方。',
      '检索：任意字句、文号、拼音，写法不同也找得到；可用“标题:”“文号:”等缩小范围，可保存常用检索。',
      '并排阅读一至四栏，按对应条款同步滚动；两份文件或两次刊载逐条对照；两年政府工作报告按主题对照。',
      '六种颜色的标记，批注、标签、书签、专题；多人共用时署名；批注总表、回收站、待核对。',
      '文中引用可点开；复制时带规范出处；批注可导出为 Markdown、W3C 批注或表格。',
      '备份与恢复：全部内容存成一个文件，恢复前先核对，可以撤销；长时间没有备份会提醒。',
      '桌面版每次保存都同时写入安全副本，批注库丢失或损坏时打开就能恢复；菜单里有全部命令，可以开几个窗口。',
      '浏览器版可以选一个文件夹，自动存放安全副本；批注库被清空或变旧时，打开就会提醒。',
      '安装包：Windows 安装版和U盘版，统信、麒麟等 Linux 安装包；双击备份文件即可打开。',
    ],
  },
];
