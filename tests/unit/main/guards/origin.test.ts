/** What belongs to the program's own origin. */
import { expect, test } from 'vitest';
import { isAppUrl, isOwnMainFrame, isPageUrl } from '../../../../main/guards/origin.ts';

test.each([
  'app://reader/index.html#/d/x/y',
  'app://reader/',
  'app://reader',
  'app://reader/corpus/index.json',
])('%s is ours', (url) => expect(isAppUrl(url)).toBe(true));

test.each([
  'https://reader/',
  'app://evil/index.html',
  'app://reader.evil/',
  'app://reader:80/',
  'app://user@reader/',
  'app://user:pass@reader/',
  'app://evil/@reader/',
  'apps://reader/',
  'file:///etc/passwd',
  'about:blank',
  'data:text/html,x',
  'blob:app://reader/5',
  'javascript:alert(1)',
  '',
  'reader',
])('%j is not ours', (url) => {
  expect(isAppUrl(url)).toBe(false);
  expect(isPageUrl(url)).toBe(false);
});

test('only the page itself is a place for a window', () => {
  expect(isPageUrl('app://reader/index.html#/d/a')).toBe(true);
  expect(isPageUrl('app://reader/')).toBe(true);
  expect(isPageUrl('app://reader/corpus/index.json')).toBe(false);
});

test('a message counts as ours from the main frame of our page alone', () => {
  const frame = { url: 'app://reader/index.html', parent: null };
  expect(isOwnMainFrame(frame)).toBe(true);
  expect(isOwnMainFrame({ ...frame, parent: frame })).toBe(false);
  expect(isOwnMainFrame({ ...frame, url: 'https://example.com/' })).toBe(false);
  expect(isOwnMainFrame(null)).toBe(false);
});
