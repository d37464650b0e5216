import { describe, expect, it } from 'vitest';
import type {
  Block,
  BlockId,
  DocumentId,
  GazetteDocument,
  IssueId,
  PartId,
} from '../../../../renderer/core/gazette/model.ts';
import type { SearchCorpus } from '../../../../renderer/core/search/corpus-texts.ts';
import { substituted, substitutionOf, variedCorpus } from '../../../bench/search/variation.ts';

const LINES = [
  '第三条 县城照明管理应当遵循统筹规划、属地管理、节能环保的原则（Ⅱ级，2018年至二〇二二年）。',
  '第四条 县城管局负责全县城镇照明工作的监督管理，PPP项目由发改部门审批，占比35.6％。',
  '各乡镇人民政府、街道办事处应当加强残疾人两项补贴资金的使用监管，确保专款专用。',
  '市场监管部门要严格落实食品安全“四个最严”要求，守护群众舌尖上的安全。',
];

const block = (text: string, ordinal: number): Block => ({
  id: `body__para_${ordinal}` as BlockId,
  part: 'body' as PartId,
  parent: null,
  kind: 'paragraph',
  level: null,
  label: text.startsWith('第') ? text.slice(0, 3) : null,
  heading: null,
  text,
  source: [],
});

const document: GazetteDocument = {
  id: '2018-08--nzbf-2018-11' as DocumentId,
  issueId: '2018-08' as IssueId,
  sourceFile: 'x.txt',
  startLine: 1,
  endLine: 4,
  title: '县城照明管理办法',
  docNumber: '南政办发〔2018〕11号',
  registrationNumber: 'HNDR-2018-01003',
  issuer: '县人民政府办公室',
  addressees: null,
  date: null,
  speaker: null,
  kind: '办法',
  form: '通知',
  effective: { blockId: 'body__para_2' as BlockId, quote: '县城照明' },
  sameAs: ['2018-04--nzbf-2018-11' as DocumentId],
  parts: [],
  blocks: LINES.map(block),
};
const { blocks: _blocks, ...metadata } = document;
const corpus: SearchCorpus = {
  index: {
    schema: 1,
    hash: '',
    issues: [
      {
        id: document.issueId,
        title: '县政报第8期',
        year: 2018,
        number: 8,
        sourceFile: 'x.txt',
        documents: [metadata],
        artifacts: [],
      },
    ],
  },
  documents: [document],
};

const OTHER_CHARACTERS = /[^\p{Script=Han}]/gu;
const pairsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))),
  );

describe('substitutionOf', () => {
  it('changes nothing in copy 0, and is the same for the same copy and another for another', () => {
    expect(substitutionOf(LINES, 0).size).toBe(0);
    expect([...substitutionOf(LINES, 3)]).toEqual([...substitutionOf(LINES, 3)]);
    expect([...substitutionOf(LINES, 3)]).not.toEqual([...substitutionOf(LINES, 4)]);
  });

  it('puts each character in the place of exactly one other', () => {
    const substitution = substitutionOf(LINES, 1);
    expect(substitution.size).toBeGreaterThan(10);
    expect(new Set(substitution.values())).toEqual(new Set(substitution.keys()));
    const moved = [...substitution].filter(([from, to]) => from !== to);
    expect(moved.length).toBeGreaterThanOrEqual(substitution.size - 1);
  });
});

describe('substituted', () => {
  it('keeps length, digits, Latin, punctuation, labels and numbers', () => {
    for (let copy = 1; copy < 10; copy += 1) {
      const substitution = substitutionOf(LINES, copy);
      for (const line of LINES) {
        const text = substituted(line, substitution);
        expect(text.length).toBe(line.length);
        expect(text.match(OTHER_CHARACTERS)).toEqual(line.match(OTHER_CHARACTERS));
      }
      expect(substituted('第三条', substitution)).toBe('第三条');
      expect(substituted('二〇二二年十一月五日Ⅱ级', substitution)).toBe('二〇二二年十一月五日Ⅱ级');
    }
  });

  it('gives copies terms of their own, and repeats a word inside a copy as the same word', () => {
    const original = pairsOf(LINES);
    for (let copy = 1; copy < 10; copy += 1) {
      const substitution = substitutionOf(LINES, copy);
      const texts = LINES.map((line) => substituted(line, substitution));
      const own = [...pairsOf(texts)].filter((pair) => !original.has(pair));
      expect(own.length / original.size).toBeGreaterThan(0.2);
      expect(texts[0]).toContain(substituted('照明', substitution));
      expect(texts[1]).toContain(substituted('照明', substitution));
    }
  });
});

describe('variedCorpus', () => {
  const varied = variedCorpus(corpus, 3);

  it('begins with the corpus itself', () => {
    expect(varied.documents[0]).toEqual(document);
  });

  it('lists every copy under ids of its own that agree with each other', () => {
    expect(varied.index.issues.map(({ id }) => id)).toEqual(['2018-08', 'c1-2018-08', 'c2-2018-08']);
    const listed = varied.index.issues.flatMap(({ documents }) => documents.map(({ id }) => id));
    expect(varied.documents.map(({ id }) => id)).toEqual(listed);
    expect(new Set(listed).size).toBe(3);
    expect(varied.documents[2]?.issueId).toBe('c2-2018-08');
    expect(varied.documents[2]?.sameAs).toEqual(['c2-2018-04--nzbf-2018-11']);
  });

  it('changes title, number, issuer and text of a copy alike, and neither kind nor structure', () => {
    const substitution = substitutionOf(LINES, 1);
    const copy = varied.documents[1];
    expect(copy?.title).toBe(substituted(document.title, substitution));
    expect(copy?.docNumber).toBe(substituted('南政办发〔2018〕11号', substitution));
    expect(copy?.issuer).toBe(substituted('县人民政府办公室', substitution));
    expect(copy?.effective?.quote).toBe(substituted('县城照明', substitution));
    expect(copy?.kind).toBe('办法');
    expect(copy?.blocks.map(({ text }) => text)).toEqual(
      LINES.map((line) => substituted(line, substitution)),
    );
    expect(copy?.blocks.map(({ id, label }) => [id, label])).toEqual(
      document.blocks.map(({ id, label }) => [id, label]),
    );
  });
});
