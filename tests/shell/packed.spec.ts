/** The program as it is packed: from the files of the archive alone it starts, reads, marks and keeps. */
import { packStandIn } from '../support/packing/pack.ts';
import { Shell } from '../support/shell/shell.ts';
import { expect, test } from './fixture.ts';
import { expectMark, readAndMark } from './marked.ts';

test('what is packed starts, and a mark is there again after the program was closed', async () => {
  const packed = await packStandIn();
  const shell = Shell.create({ appFolder: packed.app, packaged: true });
  try {
    await shell.launch();
    await readAndMark(await shell.firstPage());
    await expectMark(shell.page);
    await expectMark(await shell.restart());
    expect(shell.records.errors).toEqual([]);
    expect(shell.records.violations).toEqual([]);
  } finally {
    await shell.end();
    packed.remove();
  }
});
