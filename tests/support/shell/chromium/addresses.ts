/**
 * Chromium has no scheme `app:`. It sees `app://reader/…` as `http://reader.localhost/…`, which it trusts as it would
 * the real one (secure context, storage of its own); nothing of the program ever sees that address but the page.
 */
const SCHEME = 'app';
const SUFFIX = '.localhost';

/** The origin of the program's page as the page itself sees it. */
export const PAGE_ORIGIN = `http://reader${SUFFIX}`;

/** For Chromium; other addresses stay what they are. */
export function toChromium(address: string): string {
  return address.replace(new RegExp(`^${SCHEME}://([^/?#]+)`), `http://$1${SUFFIX}`);
}

/** For main; other addresses stay what they are. */
export function toElectron(address: string): string {
  return address.replace(/^http:\/\/([^/?#:]+)\.localhost(?=[/?#]|$)/, `${SCHEME}://$1`);
}
