/** What an imaginary document leads to in the library of the five gazettes, and what is copied where it leads out. */
import { beforeAll, describe, expect, test } from 'vitest';
import { nameOfWork } from '../../../../../renderer/core/cite/references/cited-works.ts';
import { findReferences } from '../../../../../renderer/core/cite/references/find.ts';
import type { Reference } from '../../../../../renderer/core/cite/references/model.ts';
import { resolveReferences, targetIn } from '../../../../../renderer/core/cite/references/resolve.ts';
import type { GazetteDocument, IssueId } from '../../../../../renderer/core/gazette/model.ts';
import { COPIED, LIBRARY_CITATIONS } from '../../../../fixtures/references/citing.ts';
import { expectationsIn } from '../../../../fixtures/references/expectation.ts';
import { documentOf } from '../document-fixture.ts';
import { expectedLine, line, readTestCorpus, type TestCorpus } from './corpus.ts';

let corpus: TestCorpus;

beforeAll(() => {
  corpus = readTestCorpus();
}, 120_000);

function citing(says: string, issue = 'x-0123456789ab'): GazetteDocument {
  const blocks = `says | paragraph | | ${says}`;
  return documentOf({ issueId: issue as IssueId, title: '某通知', kind: '通知' }, [
    { id: 'body', role: 'body', title: '某通知', blocks },
  ]);
}

function referencesIn(document: GazetteDocument, loaded = true): readonly Reference[] {
  const lookup = (id: string) => (loaded ? corpus.document(id) : null);
  return resolveReferences(document, findReferences(document), corpus.library, lookup);
}

describe('a citation of a document', () => {
  test.each(LIBRARY_CITATIONS)('leads where its title and number say: $says', ({ says, means, issue }) => {
    const lines = means.map((meaning) => `says | ${meaning}`).join('\n');
    const expected = expectationsIn(`# doc\n${lines}`).map(expectedLine);
    expect(referencesIn(citing(says, issue)).map(line)).toEqual(expected);
  });

  test('leads to the part until the document is loaded, then to the clause', () => {
    const [reference] = referencesIn(citing('依照《衡南县县城照明管理办法》第八条。'), false);
    const [target] = reference?.targets ?? [];
    const document = corpus.document('2018-08--nzbf-2018-11');
    if (target === undefined || document === null) throw new Error('the citation leads to 11号');
    expect(target).toEqual({ documentId: document.id, partId: 'enc_1', blockId: null });
    expect(targetIn(document, target, ['第八条'])).toEqual([{ ...target, blockId: 'enc_1__art_8' }]);
    expect(targetIn(document, target, [])).toEqual([{ ...target, blockId: 'enc_1__title' }]);
  });

  test('of higher rank is not taken for the county’s own of the same title', () => {
    const says = (issuer: string) => `按照${issuer}《关于加强临时占用林地监督管理的通知》执行。`;
    const kinds = ['县政府办', '衡南县人民政府办公室', '省政府办公厅', '国务院办公厅', '市林业局'].map(
      (issuer) => referencesIn(citing(says(issuer)))[0]?.kind,
    );
    expect(kinds).toEqual(['library', 'library', 'external', 'external', 'external']);
  });

  test('to a title that two documents share leads to neither', () => {
    expect(referencesIn(citing('按《政府工作报告》执行。'))[0]?.kind).toBe('external');
  });
});

describe('what is copied of a work out of the library', () => {
  test.each(COPIED)('%s', (says, title, number) => {
    const [reference] = referencesIn(citing(says));
    if (reference?.named.kind !== 'work') throw new Error('no work');
    expect(reference.kind).toBe('external');
    expect(reference.named.work).toMatchObject({ title, number });
  });

  test('is written as a citation', () => {
    expect(nameOfWork({ title: '某办法', number: '某政发〔2015〕7号' })).toBe(
      '《某办法》（某政发〔2015〕7号）',
    );
    expect(nameOfWork({ title: '关于印发《某办法》的通知', number: null })).toBe(
      '《关于印发〈某办法〉的通知》',
    );
    expect(nameOfWork({ title: null, number: '某政发〔2015〕7号' })).toBe('某政发〔2015〕7号');
  });
});
