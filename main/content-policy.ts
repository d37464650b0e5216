/**
 * The one content policy of the program, and the headers that go with every answer of either shell.
 * Which file is answered, and over what transport, belongs to assets.ts, protocol.ts and launch/reader-server.ts.
 */

/** Everything from the page's own origin, nothing inline, nothing framed, nothing submitted. */
export const CONTENT_POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Headers of every answer that carries a file, workers included: a worker obeys the policy of its own answer. */
export const PAGE_HEADERS = {
  'content-security-policy': CONTENT_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const;
