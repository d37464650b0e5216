/** 复制引文: puts printed words and their citation on the clipboard, and says so. What is copied is core/cite's. */
import { placeOf } from '../core/cite/place.ts';
import { quotedClause, quotedWithCitation, type Stretch } from '../core/cite/quoted.ts';
import type { BlockId, GazetteDocument } from '../core/gazette/model.ts';
import { corpus } from '../data/corpus/corpus.ts';
import { citingText } from '../text-zh/citing.ts';
import { markdownText } from '../text-zh/markdown.ts';
import { referencesText } from '../text-zh/references.ts';
import { say } from './annotating/annotating.ts';
import { activeReading } from './panes/panes.ts';
import { clauseIn } from './panes/place.ts';
import { platform } from './platform.ts';

/** Copies selected stretches of a document. */
export async function copySelection(document: GazetteDocument, selection: readonly Stretch[]): Promise<void> {
  await copy(quotedWithCitation(document, selection), citingText.copied);
}

/** Copies a whole clause, with what hangs under it. */
export async function copyClause(document: GazetteDocument, blockId: BlockId): Promise<void> {
  await copy(quotedClause(document, blockId), citingText.copiedOf(placeOf(document, blockId)));
}

/** Copies 本条 of the active pane. */
export async function copyCurrentClause(): Promise<void> {
  const reading = activeReading();
  const clause = reading === null ? null : clauseIn(reading);
  if (reading === null || clause === null) return;
  const document = await corpus.document(reading.documentId);
  if (document.ok) await copyClause(document.value, clause);
}

/** Copies the name of a law or document, as it is written in a citation. */
export async function copyName(name: string): Promise<void> {
  await copy(name, referencesText.copiedName);
}

/** Copies an address that the program does not open itself. */
export async function copyAddress(address: string): Promise<void> {
  await copy(address, markdownText.copiedAddress);
}

async function copy(text: string | null, done: string): Promise<void> {
  if (text === null) {
    say(citingText.nothing, 'failed', false);
    return;
  }
  const isCopied = await platform().copyText(text);
  say(isCopied ? done : citingText.refused, isCopied ? 'done' : 'failed', false);
}
