/** Who may ask main, and what: on every channel that main answers, before anything is done. */
import { saveText } from '../../main/text-zh.ts';
import { CHANNELS } from '../../preload/contract.ts';
import type { AskingFrame } from '../support/shell/link/verbs.ts';
import type { Shell } from '../support/shell/shell.ts';
import { type ChannelName, NONSENSE, REQUESTS } from './channels.ts';
import { expect, test } from './fixture.ts';

const NAMES = Object.keys(CHANNELS) as ChannelName[];
const PAGE: AskingFrame = { url: 'app://reader/index.html#/d/x', isMainFrame: true };

const STRANGERS: readonly (readonly [who: string, frame: AskingFrame])[] = [
  ['a sub-frame of the page', { ...PAGE, isMainFrame: false }],
  ['another origin', { url: 'https://example.com/', isMainFrame: true }],
  ['a look-alike host', { url: 'app://reader.example.com/index.html', isMainFrame: true }],
  ['another host of the scheme', { url: 'app://other/index.html', isMainFrame: true }],
  ['a file', { url: 'file:///app/index.html', isMainFrame: true }],
  ['a blank frame', { url: 'about:blank', isMainFrame: true }],
  ['a frame without address', { url: '', isMainFrame: true }],
  ['a frame that is gone', null],
];

const REFUSED = {
  ok: false,
  error: { code: 'refused', reason: expect.stringMatching(/[\u4e00-\u9fff].*。$/) },
};

/** For who asks, not for what. */
const NOT_HEARD = { ok: false, error: { code: 'refused', reason: saveText.badSender } };

/** The channels that main answers. */
function answered(shell: Shell): Promise<string[]> {
  return shell.evaluate(({ ipcMain }) => {
    const { handlers } = ipcMain as unknown as { handlers: ReadonlyMap<string, unknown> };
    return [...handlers.keys()];
  });
}

test('main answers on every channel of the contract, and listens to no others', async ({ asked }) => {
  expect((await answered(asked)).sort()).toEqual(Object.values(CHANNELS).sort());
  expect(await asked.evaluate(({ ipcMain }) => ipcMain.eventNames())).toEqual([]);
});

for (const name of NAMES) {
  test.describe(name, () => {
    const ask = (shell: Shell, frame: AskingFrame, request: unknown, windowId = 1) =>
      shell.main.ask('invoke', windowId, frame, CHANNELS[name], [request]);

    test('is refused to whoever is not the page', async ({ asked }) => {
      const { right } = REQUESTS[name];
      for (const [who, frame] of STRANGERS) expect(await ask(asked, frame, right), who).toEqual(NOT_HEARD);
      const closed = await ask(asked, PAGE, right, 4711);
      expect(closed, 'a closed window').toEqual(NOT_HEARD);
      expect(asked.records.dialogs).toEqual([]);
    });

    test('is refused what it does not understand', async ({ asked }) => {
      const { right, wrong } = REQUESTS[name];
      for (const request of [...NONSENSE.filter((each) => each !== right), ...wrong])
        expect(await ask(asked, PAGE, request), JSON.stringify(request)).toEqual(REFUSED);
      expect(asked.records.dialogs).toEqual([]);
    });
  });
}
