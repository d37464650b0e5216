import { describe, expect, it } from 'vitest';
import type { GazetteDocument } from '../../../../renderer/core/gazette/model.ts';
import { answerProbe } from '../../../support/probe/answer.ts';
import { compare } from '../../../support/probe/compare.ts';
import type { ProbeCorpus } from '../../../support/probe/corpus.ts';
import { documentOf } from './document-fixture.ts';

const RULE = '主管部门应当建立照明能耗考核制度，定期对亮化能耗等情况进行检查。';
const COST = '财政安排的运行维护资金应做到专款专用，大修、改造经费纳入年度预算。';
const DAMAGE = '损坏照明设施的单位和个人，应当立即保护事故现场，防止事故扩大。';

const documents: readonly GazetteDocument[] = [
  documentOf([`（一）${RULE}`, `${COST}${DAMAGE}`, '会议每年召开两次。'], 'old'),
  documentOf([`(二)${RULE.replace('照明', '亮化')}`, COST, DAMAGE.replace('，', ','), '另行通知。'], 'new'),
];
const corpus = { document: (id: string) => documents.find((each) => each.id === id) ?? null };

describe('the probe’s compare', () => {
  it('gives a row per pair, with what differs in words, in signs and in numbers as printed', () => {
    expect(compare({ a: 'old', b: 'new' }, corpus)).toEqual([
      {
        a: 'b_0',
        b: 'b_0',
        kind: 'changed',
        differences: [{ a: '照明', b: '亮化' }],
        signs: [],
        numbers: [{ a: '（一）', b: '(二)' }],
      },
      { a: 'b_1', b: 'b_1', kind: 'split', differences: [], signs: [], numbers: [] },
      { a: 'b_1', b: 'b_2', kind: 'split', differences: [], signs: [{ a: '，', b: ',' }], numbers: [] },
      { a: 'b_2', b: null, kind: 'removed', differences: [], signs: [], numbers: [] },
      { a: null, b: 'b_3', kind: 'added', differences: [], signs: [], numbers: [] },
    ]);
  });

  it('gives a merged pair a row per block of the earlier document', () => {
    const rows = compare({ a: 'new', b: 'old' }, corpus).filter(({ kind }) => kind === 'merged');
    expect(rows.map(({ a, b, signs }) => [a, b, signs])).toEqual([
      ['b_1', 'b_1', []],
      ['b_2', 'b_1', [{ a: ',', b: '，' }]],
    ]);
  });

  it('finds no difference between a document and itself', () => {
    const rows = compare({ a: 'old', b: 'old' }, corpus);
    expect(rows.map(({ a, b, kind }) => [a, b, kind])).toEqual(
      ['b_0', 'b_1', 'b_2'].map((id) => [id, id, 'same']),
    );
    expect(rows.flatMap((row) => [...row.differences, ...row.signs, ...row.numbers])).toEqual([]);
  });

  it.each([
    [null, /^compare expects/],
    [[], /^compare expects/],
    ['old', /^compare expects/],
    [{ a: 'old' }, /^compare expects/],
    [{ b: 'old' }, /^compare expects/],
    [{ a: 'old', b: 1 }, /^compare expects/],
    [{ a: null, b: 'old' }, /^compare expects/],
    [{ a: 'gone', b: 'new' }, /^The corpus has no document "gone"\.$/],
    [{ a: 'old', b: 'gone' }, /^The corpus has no document "gone"\.$/],
  ])('answers %j with one sentence', (input, sentence) => {
    expect(() => compare(input, corpus)).toThrow(sentence);
  });

  it('is a verb of the probe', async () => {
    const whole: ProbeCorpus = { ...corpus, documents, index: { schema: 1, hash: '', issues: [] } };
    const answer = await answerProbe(['compare'], '{"a":"old","b":"old"}', () => whole);
    expect(answer.ok && JSON.parse(answer.value)).toHaveLength(3);
    const refusal = await answerProbe(['compare'], '{"a":"old","b":"gone"}', () => whole);
    expect(refusal).toMatchObject({ ok: false, error: { code: 'input' } });
  });
});
