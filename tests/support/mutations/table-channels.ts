/** What the channels and the writing of files protect. */
import type { Mutation } from './mutation.ts';

const STRANGERS = ['channels', 'saveFile is refused to whoever'] as const;
const CONTENT = ['channels', 'is refused what it does not'] as const;

export const CHANNEL_MUTATIONS: readonly Mutation[] = [
  {
    takes: 'the sender is looked at',
    file: 'main/ipc.ts',
    edits: [[' || !isOwnMainFrame(event.senderFrame)', '']],
    noticedBy: STRANGERS,
  },
  {
    takes: 'the sender has a window',
    file: 'main/ipc.ts',
    edits: [
      ['window === null || ', ''],
      ['serve(parsed.request, window)', 'serve(parsed.request, window as never)'],
    ],
    noticedBy: STRANGERS,
  },
  {
    takes: 'no sub-frames',
    file: 'main/guards/origin.ts',
    edits: [['frame !== null && frame.parent === null &&', 'frame !== null &&']],
    noticedBy: STRANGERS,
  },
  {
    takes: 'no frames that are gone',
    file: 'main/guards/origin.ts',
    edits: [['frame !== null && frame.parent === null &&', 'frame === null || frame.parent === null &&']],
    noticedBy: STRANGERS,
  },
  {
    takes: 'no other origins',
    file: 'main/guards/origin.ts',
    edits: [['frame.parent === null && isAppUrl(frame.url)', 'frame.parent === null']],
    noticedBy: STRANGERS,
  },
  {
    takes: 'requests are checked',
    file: 'main/ipc.ts',
    edits: [
      [
        'const parsed = parse(input);',
        "const parsed = { ...parse(input), kind: 'valid', request: input } as never as Extract<ReturnType<typeof parse>, { kind: 'valid' }> & { reason: string };",
      ],
    ],
    noticedBy: CONTENT,
  },
  {
    takes: 'a channel without a request takes none',
    file: 'main/ipc.ts',
    edits: [['return input === undefined', 'return input !== null || input === undefined']],
    noticedBy: ['channels', 'takeBackup is refused what'],
  },
  {
    takes: 'names of files are plain',
    file: 'main/save-request.ts',
    edits: [['if (!isPlainFileName(request.name)) return refused(saveText.badName);', '']],
    noticedBy: ['channels', 'saveFile is refused what'],
  },
  ...(
    [
      ['slash', '[<>:"\\\\|?*\\u0000'],
      ['backslash', '[<>:"/|?*\\u0000'],
    ] as const
  ).map(([separator, without]) => ({
    takes: `names hold no ${separator}`,
    file: 'main/save-request.ts',
    edits: [['[<>:"/\\\\|?*\\u0000', without]] as const,
    noticedBy: CONTENT,
  })),
  {
    takes: 'types of files are known ones',
    file: 'main/save-request.ts',
    edits: [['return TEXT_MIMES.has(mime);', "return typeof mime === 'string';"]],
    noticedBy: CONTENT,
  },
  {
    takes: 'names in a folder are plain',
    file: 'main/targets/requests.ts',
    edits: [['if (!names.every(isPlainFileName)) return refused(saveText.badName);', '']],
    noticedBy: ['channels', 'chooseTargets is refused what'],
  },
  {
    takes: 'the token of a choice',
    file: 'main/targets/desk.ts',
    edits: [['choice?.token !== token || ', 'choice === undefined || ']],
    noticedBy: ['saving', 'a place that was chosen'],
  },
  {
    takes: 'a choice is good once',
    file: 'main/targets/desk.ts',
    edits: [['choices.delete(owner);', '']],
    noticedBy: ['saving', 'a place that was chosen'],
  },
  {
    takes: 'a file that is written whole or not at all',
    file: 'main/files.ts',
    edits: [
      ["await open(temporary, 'wx')", "await open(target, 'w')"],
      ['await rename(temporary, target);', ''],
    ],
    noticedBy: ['saving', 'never half written'],
  },
  {
    takes: 'nothing is left behind by a failure',
    file: 'main/files.ts',
    edits: [['await rm(temporary, { force: true });', '']],
    noticedBy: ['saving', 'cannot be written'],
  },
  {
    takes: 'the reason of a failure in words',
    file: 'main/files.ts',
    edits: [['saveText.failure[code] ?? ', '']],
    noticedBy: ['saving', 'cannot be written'],
  },
];
