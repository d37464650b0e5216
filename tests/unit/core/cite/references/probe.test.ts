import { describe, expect, it } from 'vitest';
import { rules } from '../../../../fixtures/references/rules-document.ts';
import { answerProbe } from '../../../../support/probe/answer.ts';
import { references } from '../../../../support/probe/references.ts';

const blocks = rules.blocks.map((block) =>
  block.id === 'art_9' ? { ...block, text: '第九条依照第三条。' } : block,
);
const document = { ...rules, blocks };
const corpus = {
  index: { schema: 1, hash: '', issues: [] },
  documents: [document],
  document: (id: string) => (id === document.id ? document : null),
};

describe('the probe’s references', () => {
  it('lists each with its place, its words and its targets', () => {
    expect(references({ documentId: 'doc' }, corpus)).toContainEqual({
      blockId: 'art_9',
      start: 5,
      end: 8,
      text: '第三条',
      kind: 'internal',
      form: 'clause',
      targets: [{ documentId: 'doc', blockId: 'art_3' }],
    });
  });

  it.each([
    [null, /^references expects/],
    [[], /^references expects/],
    ['doc', /^references expects/],
    [{}, /^references expects/],
    [{ documentId: 1 }, /^references expects/],
    [{ documentId: 'gone' }, /^The corpus has no document "gone"\.$/],
  ])('answers %j with one sentence', (input, sentence) => {
    expect(() => references(input, corpus)).toThrow(sentence);
  });

  it('is a verb of the probe', async () => {
    const answer = await answerProbe(['references'], '{"documentId":"doc"}', () => corpus);
    expect(answer.ok && answer.value).toContain('"text":"第三条"');
  });
});
