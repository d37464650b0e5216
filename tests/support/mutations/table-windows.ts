/** What windows, start-up, preload and package protect. */
import type { Mutation } from './mutation.ts';

const EVERY_WINDOW = ['isolation', 'every window'] as const;

export const WINDOW_MUTATIONS: readonly Mutation[] = [
  ...(
    [
      ['sandbox: true', 'sandbox: false'],
      ['contextIsolation: true', 'contextIsolation: false'],
      ['nodeIntegration: false', 'nodeIntegration: true'],
      ['webSecurity: true', 'webSecurity: false'],
      ['webviewTag: false', 'webviewTag: true'],
      ['spellcheck: false', 'spellcheck: true'],
    ] as const
  ).map((edit) => ({ takes: edit[0], file: 'main/window.ts', edits: [edit], noticedBy: EVERY_WINDOW })),
  {
    takes: 'no Node in the page',
    file: 'main/window.ts',
    edits: [['nodeIntegration: false', 'nodeIntegration: true']],
    noticedBy: ['isolation', 'neither Node'],
  },
  {
    takes: 'developer tools closed in the packed program',
    file: 'main/index.ts',
    edits: [['const developerTools = !app.isPackaged;', 'const developerTools = true;']],
    noticedBy: ['isolation', 'developer tools are closed'],
  },
  {
    takes: 'developer tools closed by the window',
    file: 'main/window.ts',
    edits: [['devTools: developerTools', 'devTools: true']],
    noticedBy: ['isolation', 'developer tools are closed'],
  },
  {
    takes: 'a single instance',
    file: 'main/index.ts',
    edits: [['if (!app.requestSingleInstanceLock())', 'if (app.isReady())']],
    noticedBy: ['lifecycle', 'a second start'],
  },
  {
    takes: 'the first window comes back at a second start',
    file: 'main/index.ts',
    edits: [["app.on('second-instance'", "app.on('gpu-info-update'"]],
    noticedBy: ['lifecycle', 'a second start'],
  },
  {
    takes: 'no start without the sandbox',
    file: 'main/index.ts',
    edits: [["app.commandLine.hasSwitch('no-sandbox')", "app.commandLine.hasSwitch('sandbox-is-off')"]],
    noticedBy: ['lifecycle', 'without the sandbox'],
  },
  {
    takes: 'the frozen data folder',
    file: 'main/places.ts',
    edits: [["const DATA_FOLDER = 'gazette-reader';", "const DATA_FOLDER = 'gazette';"]],
    noticedBy: ['lifecycle', 'data lie in'],
  },
  {
    takes: 'the scheme has no more rights than it needs',
    file: 'main/protocol.ts',
    edits: [['supportFetchAPI: true', 'supportFetchAPI: true, bypassCSP: true']],
    noticedBy: ['lifecycle', 'the scheme is declared'],
  },
  {
    takes: 'ipcRenderer stays in the preload',
    file: 'preload/index.ts',
    edits: [
      [
        "exposeInMainWorld('desktop', desktop)",
        "exposeInMainWorld('desktop', { ...desktop, invoke: ipcRenderer.invoke })",
      ],
    ],
    noticedBy: ['isolation', 'exactly the functions'],
  },
  {
    takes: 'the event stays in the preload',
    file: 'preload/index.ts',
    edits: [
      [
        '(_event: unknown, sent: unknown) => tell(sent)',
        '(event: object, _sent: unknown) => tell(Object.keys(event))',
      ],
    ],
    noticedBy: ['isolation', 'what main tells'],
  },
  {
    takes: 'a listener can stop',
    file: 'preload/index.ts',
    edits: [['ipcRenderer.off(channel, heard);', '']],
    noticedBy: ['isolation', 'what main tells'],
  },
  {
    takes: 'each function has its channel',
    file: 'preload/index.ts',
    edits: [
      [
        'ipcRenderer.invoke(CHANNELS.writeTargets, request)',
        'ipcRenderer.invoke(CHANNELS.saveFile, request)',
      ],
    ],
    noticedBy: ['isolation', 'writeTargets asks'],
  },
  {
    takes: 'no other program is started',
    file: 'main/index.ts',
    edits: [
      ['protocol, screen, session } from', 'protocol, screen, session, shell } from'],
      [
        "app.on('window-all-closed', ",
        "app.on('window-all-closed', () => void shell.openExternal('https://example.com/'));\n  app.on('window-all-closed', ",
      ],
    ],
    noticedBy: ['bundle', 'main takes nothing'],
  },
  {
    takes: 'the fuse against running as Node',
    file: 'electron-builder.yml',
    edits: [['runAsNode: false', 'runAsNode: true']],
    noticedBy: ['bundle', 'fuses'],
  },
  {
    takes: 'the fuse that binds the program to its archive',
    file: 'electron-builder.yml',
    edits: [['onlyLoadAppFromAsar: true', 'onlyLoadAppFromAsar: false']],
    noticedBy: ['bundle', 'fuses'],
  },
];
