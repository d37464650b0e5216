/** One start of the program, in a fresh profile and again in the same one, and one of a page with nothing but a word. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { firstPaint, markFirstPaint } from '../../support/browser/marks.ts';
import { Session } from '../../support/browser/session.ts';
import { readCorpus } from '../../support/probe/corpus.ts';
import { BUNDLE } from '../../support/project.ts';

const TEXT = '[data-block-text]';
const WORD = 'p';
const INDEX_PATIENCE_MS = 60_000;
const EMPTY_PAGE = '<!doctype html><meta charset="utf-8"><title>空</title><p>空</p>';

/** In ms from the navigation to the first paint of a document's text. */
export async function textTimes(): Promise<{ readonly cold: number; readonly warm: number }> {
  const [document] = readCorpus(join(BUNDLE, 'corpus')).documents;
  if (document === undefined) throw new Error('the corpus has no document');
  const session = await Session.start();
  try {
    const start = async (): Promise<number> => {
      await markFirstPaint(session.context, TEXT);
      return firstPaint(await session.open(`#/d/${document.id}`), TEXT);
    };
    const cold = await start();
    // What a second start finds is stored while the reader reads; the index of the search comes last.
    await session.page.waitForSelector('[data-search-index="stored"], [data-search-index="ready"]', {
      state: 'attached',
      timeout: INDEX_PATIENCE_MS,
    });
    await session.restart();
    return { cold, warm: await start() };
  } finally {
    await session.end();
  }
}

/** In ms from the navigation to the first paint of its word, in a fresh profile. */
export async function emptyPageTime(): Promise<number> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(EMPTY_PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const session = await Session.start();
  try {
    await markFirstPaint(session.context, WORD);
    await session.page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await firstPaint(session.page, WORD);
  } finally {
    await session.end();
    await new Promise((resolve) => server.close(resolve));
  }
}
