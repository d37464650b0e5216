import { describe, expect, it } from 'vitest';
import { answerProbe } from '../../../support/probe/answer.ts';
import { resolveSelector } from '../../../support/probe/resolve.ts';
import { documentOf } from '../../core/compare/document-fixture.ts';

const document = documentOf(
  [
    { id: 'art_1', text: '第一条 亮化设施的启闭时间由县城管局按照节能的原则确定。' },
    { id: 'art_2', text: '第二条 损坏照明设施的，由县城管局责令限期改正。' },
  ],
  'doc',
);
const corpus = { document: (id: string) => (id === 'doc' ? document : null) };
const ask = (selector: unknown) => resolveSelector({ selector, documentId: 'doc' }, corpus);
const LOST = { state: 'lost', blockId: null, start: null, end: null };

describe('the probe’s resolve', () => {
  it('finds a stored segment', () => {
    const segment = { blockId: 'art_2', start: 4, end: 10, exact: '损坏照明设施', prefix: '第二条 ' };
    const suffix = '的，由县城管局责令限期改正。';
    expect(ask({ ...segment, suffix })).toEqual({ state: 'exact', blockId: 'art_2', start: 4, end: 10 });
  });

  it('finds the words of a selector that knows nothing else, its nulls and gaps alike', () => {
    const exact = '亮化设施的启闭时间由县城管局';
    const found = { state: 'exact', blockId: 'art_1', start: 4, end: 18 };
    expect(ask({ exact })).toEqual(found);
    expect(ask({ blockId: null, start: null, end: null, exact, prefix: null, suffix: null })).toEqual(found);
  });

  it('tells what is only like them, and what is lost', () => {
    expect(ask({ blockId: 'art_9', exact: '亮化设施的开关时间由县城管局' })).toEqual({
      state: 'approximate',
      blockId: 'art_1',
      start: 4,
      end: 18,
    });
    expect(ask({ exact: '县城管局' })).toEqual(LOST);
    expect(ask({ blockId: 'art_1', exact: '本办法自印发之日起施行' })).toEqual(LOST);
  });

  it.each([
    [null, ''],
    [[], ''],
    [{ documentId: 'doc' }, ' at selector'],
    [{ documentId: 1, selector: { exact: 'a' } }, ' at documentId'],
    [{ documentId: 'doc', selector: {} }, ' at selector.exact'],
    [{ documentId: 'doc', selector: { exact: '' } }, ' at selector.exact'],
    [{ documentId: 'doc', selector: { exact: 'a', start: -1 } }, ' at selector.start'],
    [{ documentId: 'doc', selector: { exact: 'a', start: 4, end: 2 } }, ' at selector'],
    [{ documentId: 'doc', selector: { exact: 'a', prefix: 7 } }, ' at selector.prefix'],
  ])('refuses %j in one sentence', (input, place) => {
    expect(() => resolveSelector(input, corpus)).toThrow(
      new RegExp(`^resolve expects [^\\n]+${place}: [^\\n]+\\.$`),
    );
  });

  it('refuses a document that the corpus does not have', () => {
    expect(() => resolveSelector({ documentId: 'no', selector: { exact: 'a' } }, corpus)).toThrow(
      /^The corpus has no document "no"\.$/,
    );
  });

  it('is a verb of the probe', async () => {
    const whole = { ...corpus, documents: [document], index: { schema: 1, hash: '', issues: [] } };
    const answer = await answerProbe(
      ['resolve'],
      '{"documentId":"doc","selector":{"exact":"没有的话"}}',
      () => whole,
    );
    expect(answer).toEqual({ ok: true, value: JSON.stringify(LOST) });
  });
});
