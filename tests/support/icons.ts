/**
 * `npm run icons`: draws resources/icons/gazette-reader.svg in all sizes with Chromium, as PNG files and as Windows icon
 * files. The results are kept in the repository, so that packing needs no browser.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumArguments, ensureChromium } from './chromium.ts';
import { iconFile } from './icons/ico.ts';
import {
  DRAWING,
  ICON_SIZES,
  icoFile,
  pngFile,
  SIZES,
  SUBJECTS,
  type Subject,
  WINDOW_PICTURE,
  WINDOW_SIZE,
} from './icons/set.ts';

async function draw(page: Page, subject: Subject, size: number): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  const svg = readFileSync(DRAWING, 'utf8').replace('<svg ', `<svg data-of="${subject}" `);
  await page.setContent(`<style>body{margin:0} svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  return page.screenshot({ omitBackground: true });
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const executablePath = await ensureChromium(print);
const browser = await chromium.launch({ executablePath, args: [...chromiumArguments()] });
try {
  const page = await browser.newPage();
  for (const subject of SUBJECTS) {
    mkdirSync(dirname(pngFile(subject, 16)), { recursive: true });
    const drawn = new Map<number, Buffer>();
    for (const size of SIZES) drawn.set(size, await draw(page, subject, size));
    for (const [size, png] of drawn) writeFileSync(pngFile(subject, size), png);
    const inIcon = [...drawn].filter(([size]) => ICON_SIZES.includes(size)).map(([, png]) => png);
    writeFileSync(icoFile(subject), iconFile(inIcon));
    print(`${subject}: ${SIZES.join(', ')} and ${icoFile(subject)}`);
  }
  copyFileSync(pngFile('reader', WINDOW_SIZE), WINDOW_PICTURE);
} finally {
  await browser.close();
}
