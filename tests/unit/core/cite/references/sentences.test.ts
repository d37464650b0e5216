/** Single sentences, put into a place of the small rules: what is linked in them, and what is not. */
import { describe, expect, it, test } from 'vitest';
import type { GazetteDocument } from '../../../../../renderer/core/gazette/model.ts';
import { expectationsIn } from '../../../../fixtures/references/expectation.ts';
import {
  ATTACHMENTS,
  OTHER_LAWS,
  OWN_TITLES,
  OWNERS,
  RARE_LAWS,
} from '../../../../fixtures/references/law-sentences.ts';
import { rules } from '../../../../fixtures/references/rules-document.ts';
import {
  CLAUSES,
  DECIMALS,
  NONE,
  RARE_CLAUSES,
  RELATIVES,
} from '../../../../fixtures/references/sentences.ts';
import { decimals } from '../citation-fixtures.ts';
import { expectedLine, line } from './corpus.ts';
import { referencesIn } from './saying.ts';

function linesIn(document: GazetteDocument, at: string, says: string): readonly string[] {
  return referencesIn(document, at, says).map(line);
}

function expected(document: GazetteDocument, at: string, means: readonly string[]): readonly string[] {
  const lines = means.map((meaning) => `${at} | ${meaning}`).join('\n');
  return expectationsIn(`# ${document.id}\n${lines}`).map(expectedLine);
}

describe.each([
  ['clauses of the text itself', rules, CLAUSES],
  ['clauses in rarer forms', rules, RARE_CLAUSES],
  ['laws in rarer forms', rules, RARE_LAWS],
  ['words that point from where they stand', rules, RELATIVES],
  ['other laws', rules, OTHER_LAWS],
  ['the text by its own title', rules, OWN_TITLES],
  ['the owner of a clause', rules, OWNERS],
  ['attachments', rules, ATTACHMENTS],
  ['decimal sections', decimals, DECIMALS],
])('a sentence about %s', (_, document, sentences) => {
  test.each(sentences)('$at: $says', ({ at, says, means }) => {
    expect(linesIn(document, at, says)).toEqual(expected(document, at, means));
  });
});

describe('words that are no reference', () => {
  it.each(NONE)('are left alone in %s: %s', (at, says) => {
    expect(linesIn(rules, at, says)).toEqual([]);
  });

  it('are a clause’s own label', () => {
    expect(linesIn(rules, 'art_5', '辛。')).toEqual([]);
  });
});
