/** What the guards, the protocol and the content policy protect. */
import type { Mutation } from './mutation.ts';

const NAVIGATION = 'main/guards/navigation.ts';
const ORIGIN = 'main/guards/origin.ts';
const PERMISSIONS = 'main/guards/permissions.ts';

export const GUARD_MUTATIONS: readonly Mutation[] = [
  ...(['will-navigate', 'will-frame-navigate', 'will-redirect'] as const).map((event) => ({
    takes: `the guard of ${event}`,
    file: NAVIGATION,
    edits: [[`contents.on('${event}', keep);`, '']] as const,
    noticedBy: ['guards', `${event} is allowed`] as const,
  })),
  {
    takes: 'the guards of navigation',
    file: 'main/index.ts',
    edits: [['  guardNavigation(app);', '']],
    noticedBy: ['guards', 'a page that wants to leave'],
  },
  {
    takes: 'no navigation to other files of the program',
    file: ORIGIN,
    edits: [["(path === '/index.html' || path === '/' || path === '')", 'path !== undefined']],
    noticedBy: ['guards', 'will-navigate is allowed'],
  },
  ...(
    [
      ['devices, capture and downloads', '  guardDevices(session.defaultSession);'],
      ['the certificates of the user', '  guardCertificates(app);'],
      ['the sandbox of all windows', '  app.enableSandbox();'],
    ] as const
  ).map(([what, call]) => ({
    takes: `the guard of ${what}`,
    file: 'main/index.ts',
    edits: [[call, '']] as const,
    noticedBy: ['guards', 'devices, screen capture'] as const,
  })),
  {
    takes: 'no webview',
    file: NAVIGATION,
    edits: [["contents.on('will-attach-webview', (event) => event.preventDefault());", '']],
    noticedBy: ['guards', 'no webview'],
  },
  {
    takes: 'no further windows by the page',
    file: NAVIGATION,
    edits: [["{ action: 'deny' }", "{ action: 'allow' }"]],
    noticedBy: ['guards', 'a second window'],
  },
  {
    takes: 'the guard of requests',
    file: 'main/index.ts',
    edits: [['guardRequests(session.defaultSession, developerTools);', '']],
    noticedBy: ['network', 'no policy holds back'],
  },
  {
    takes: 'requests go to the own host alone',
    file: ORIGIN,
    edits: [['url.host === APP_HOST &&', '']],
    noticedBy: ['network', 'a request for app://other'],
  },
  {
    takes: 'requests go to the own scheme alone',
    file: ORIGIN,
    edits: [['url.protocol === `', 'url.href !== `']],
    noticedBy: ['network', 'a request for https://reader/'],
  },
  // A request with either cannot even be made behind the guard, so that only where a page goes tells whether it holds.
  {
    takes: 'addresses carry no names',
    file: ORIGIN,
    edits: [["url.username === '' &&", '']],
    noticedBy: ['guards', 'will-navigate is allowed'],
  },
  {
    takes: 'addresses carry no passwords',
    file: ORIGIN,
    edits: [["url.password === ''", 'true']],
    noticedBy: ['guards', 'will-navigate is allowed'],
  },
  {
    takes: 'no developer tools of the packed program are loaded',
    file: 'main/guards/network.ts',
    edits: [["(developerTools && address.startsWith('devtools://'))", "address.startsWith('devtools://')"]],
    noticedBy: ['isolation', 'developer tools are closed'],
  },
  {
    takes: 'no host name is looked up',
    file: 'main/index.ts',
    edits: [['  forbidNameResolution(app);', '']],
    noticedBy: ['network', 'no host name'],
  },
  {
    takes: 'the guard of permissions',
    file: 'main/index.ts',
    edits: [['  guardPermissions(session.defaultSession);', '']],
    noticedBy: ['guards', 'the page copies text'],
  },
  {
    takes: 'permissions by name',
    file: PERMISSIONS,
    edits: [
      [
        "'clipboard-sanitized-write', 'fullscreen'",
        "'clipboard-sanitized-write', 'fullscreen', 'clipboard-read'",
      ],
    ],
    noticedBy: ['guards', 'clipboard-read is refused'],
  },
  {
    takes: 'permissions of the main frame alone',
    file: PERMISSIONS,
    edits: [['isMainFrame === true && ', '']],
    noticedBy: ['guards', 'fullscreen is granted'],
  },
  {
    takes: 'permissions of the own page alone',
    file: PERMISSIONS,
    edits: [['requester !== undefined && isAppUrl(requester)', 'requester !== undefined']],
    noticedBy: ['guards', 'fullscreen is granted'],
  },
  {
    takes: 'the handler of silent permission checks',
    file: PERMISSIONS,
    edits: [['session.setPermissionCheckHandler(', 'Array.of(']],
    noticedBy: ['guards', 'geolocation is refused'],
  },
  {
    takes: 'the handler of permission requests',
    file: PERMISSIONS,
    edits: [['session.setPermissionRequestHandler(', 'Array.of(']],
    noticedBy: ['guards', 'geolocation is refused'],
  },
  {
    takes: 'no inline scripts',
    file: 'main/content-policy.ts',
    edits: [["script-src 'self';", "script-src 'self' 'unsafe-inline';"]],
    noticedBy: ['network', 'no script but its own'],
  },
  {
    takes: 'no connections',
    file: 'main/content-policy.ts',
    edits: [["connect-src 'self';", 'connect-src *;']],
    noticedBy: ['answers', 'GET /index.html is'],
  },
  {
    takes: 'the policy on refusals',
    file: 'main/protocol.ts',
    edits: [['{ status, headers: PAGE_HEADERS }', '{ status }']],
    noticedBy: ['answers', 'GET /none.js'],
  },
  {
    takes: 'the policy on answers',
    file: 'main/protocol.ts',
    edits: [['{ ...PAGE_HEADERS, ', '{ ']],
    noticedBy: ['answers', 'the policy reaches'],
  },
  {
    takes: 'reading is the only method',
    file: 'main/protocol.ts',
    edits: [
      ["if (request.method !== 'GET' && request.method !== 'HEAD')", "if (request.method === 'TRACE')"],
    ],
    noticedBy: ['answers', 'POST /index.html'],
  },
  {
    takes: 'no encoded slash in paths',
    file: 'main/assets.ts',
    edits: [['/[/\\\\:\\u0000-\\u001f]/.test(segment)', '/[\\\\:\\u0000-\\u001f]/.test(segment)']],
    noticedBy: ['answers', 'corpus%2findex'],
  },
  {
    takes: 'no encoded backslash in paths',
    file: 'main/assets.ts',
    edits: [['/[/\\\\:\\u0000-\\u001f]/.test(segment)', '/[/:\\u0000-\\u001f]/.test(segment)']],
    noticedBy: ['answers', 'corpus%5cindex'],
  },
  {
    takes: 'no links out of the folder',
    file: 'main/assets.ts',
    edits: [["if (!(await liesIn(root, target.path))) return { kind: 'refused' };", '']],
    noticedBy: ['answers', 'a link in the folder'],
  },
];
