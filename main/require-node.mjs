/**
 * Loaded with `node --import` before every TypeScript entry of the project: says in one sentence why a Node that
 * cannot run TypeScript was found, instead of an error about an unknown file extension. Plain JavaScript that any
 * Node from 18 on can read.
 */
if (!process.features.typescript) {
  process.stderr.write(
    `当前 Node ${process.version} 不能运行本项目：npm 没有装上项目自带的 Node 24（安装脚本被禁用）。` +
      '请允许安装脚本后重新运行 npm ci，或运行 npm rebuild node。\n' +
      `Node ${process.version} cannot run this project: npm did not install the Node 24 that comes with it, because ` +
      'install scripts are switched off. Run `npm ci` with scripts allowed, or `npm rebuild node`.\n',
  );
  process.exit(1);
}
