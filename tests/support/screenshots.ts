/**
 * Takes pictures of the built program for eyes to judge: `node tests/support/screenshots.ts [#/d/…]…` opens each hash
 * address (without any: the start page and the first document) on an office laptop's screen and on a narrower one,
 * and writes PNG files into screenshots/.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LAPTOP, Session } from './browser/session.ts';
import { ensureBundle } from './bundle-build.ts';
import { ensureChromium } from './chromium.ts';
import { readCorpus } from './probe/corpus.ts';
import { BUNDLE, ROOT } from './project.ts';

const FOLDER = join(ROOT, 'screenshots');
const SCREENS = [LAPTOP, { width: 1024, height: 768 }];

function defaultAddresses(): readonly string[] {
  const first = readCorpus(join(BUNDLE, 'corpus')).documents.at(0);
  return first === undefined ? [''] : ['', `#/d/${first.id}`];
}

/** `#/d/2018-08--nzbf-2018-11` → `d-2018-08--nzbf-2018-11`; the start page is `start`. */
function nameOf(address: string): string {
  return address.replace(/^#\//, '').replace(/[^\w-]+/g, '-') || 'start';
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

await ensureBundle();
await ensureChromium(print);
mkdirSync(FOLDER, { recursive: true });
const given = process.argv.slice(2);
for (const viewport of SCREENS) {
  const session = await Session.start({ viewport });
  for (const address of given.length > 0 ? given : defaultAddresses()) {
    const page = await session.open(address);
    await page.waitForLoadState('networkidle');
    const path = join(FOLDER, `${nameOf(address)}-${viewport.width}.png`);
    await page.screenshot({ path });
    print(path);
  }
  await session.end();
}
