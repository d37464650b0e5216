import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type {
  BlockId,
  DocumentId,
  GazetteDocument,
  IssueId,
  PartId,
} from '../../../../renderer/core/gazette/model.ts';
import { answerProbe } from '../../../support/probe/answer.ts';
import type { ProbeCorpus } from '../../../support/probe/corpus.ts';
import { ROOT } from '../../../support/project.ts';

const part = 'enc_1' as PartId;
const document: GazetteDocument = {
  id: '2018-08--nzbf-2018-11' as DocumentId,
  issueId: '2018-08' as IssueId,
  sourceFile: 'a.txt',
  startLine: 1,
  endLine: 3,
  title: '关于印发《衡南县县城照明管理办法》的通知',
  docNumber: '南政办发[2018]11号',
  registrationNumber: null,
  issuer: null,
  addressees: null,
  date: null,
  speaker: null,
  kind: '办法',
  form: '通知',
  effective: null,
  sameAs: [],
  parts: [
    { id: part, role: 'enclosed', label: null, title: '衡南县县城照明管理办法', startLine: 2, endLine: 3 },
  ],
  blocks: [
    {
      id: 'enc_1__art_13' as BlockId,
      part,
      parent: null,
      kind: 'paragraph',
      level: 1,
      label: '第十三条',
      heading: null,
      text: '第十三条 县城城区下列区域和位置应当设置亮化设施：',
      source: [{ line: 3, start: 0, end: 25 }],
    },
  ],
};
const { blocks: _, ...metadata } = document;
const corpus: ProbeCorpus = {
  index: {
    schema: 1,
    hash: 'a',
    issues: [
      {
        id: '2018-08' as IssueId,
        title: '衡南政报2018年第8期',
        year: 2018,
        number: 8,
        sourceFile: 'a.txt',
        documents: [metadata],
        artifacts: [],
      },
    ],
  },
  documents: [document],
  document: (id) => (id === document.id ? document : null),
};

const probe = (argv: readonly string[], input: string) => answerProbe(argv, input, () => corpus);

/** The one sentence of a refusal; fails if the probe was answered, or in more than a line. */
async function refusal(argv: readonly string[], input: string): Promise<string> {
  const answer = await probe(argv, input);
  if (answer.ok) throw new Error(`answered: ${answer.value}`);
  expect(answer.error.message).toMatch(/^[^\n]+\.$/);
  return answer.error.message;
}

describe('a probe', () => {
  test('is answered in JSON by the verb it names', async () => {
    expect(
      await probe(['cite'], JSON.stringify({ documentId: document.id, blockId: 'enc_1__art_13' })),
    ).toEqual({
      ok: true,
      value: '"《衡南县县城照明管理办法》（南政办发〔2018〕11号）第十三条"',
    });
    expect(await probe(['search'], '{"query":"亮化设施"}')).toEqual({
      ok: true,
      value: `[{"documentId":"${document.id}","blockId":"enc_1__art_13","ranges":[[20,24]]}]`,
    });
    const exported = await probe(['export'], '{"marks":[],"notes":[]}');
    expect(exported.ok && typeof JSON.parse(exported.value)).toBe('string');
  });

  test('may begin with a byte order mark', async () => {
    expect((await probe(['search'], '\uFEFF{"query":"没有"}')).ok).toBe(true);
  });

  test.each([[[]], [['nope']], [['constructor']], [['cite', 'more']]])(
    'with the arguments %j is refused with the list of verbs',
    async (argv) => {
      expect(await refusal(argv, '{}')).toContain('search, cite, export');
    },
  );

  test.each(['', '  \n', '{', 'undefined', '{"query":"a"} more'])(
    'with the input %j is refused',
    async (input) => {
      expect(await refusal(['search'], input)).toMatch(/^Standard input is/);
    },
  );

  test.each([
    ['search', ['null', '[]', '{}', '{"query":1}']],
    ['cite', ['null', '"a"', '{}', '{"documentId":"no"}', `{"documentId":"${document.id}","blockId":"no"}`]],
    ['export', ['null', '[]', '{}', '{"marks":1}', '{"marks":[{}]}']],
  ])('%s refuses input of another shape and what the corpus does not have', async (verb, inputs) => {
    for (const input of inputs) await refusal([verb], input);
  });

  test('that is wrong does not ask for the corpus', async () => {
    const noCorpus = () => {
      throw new Error('asked for the corpus');
    };
    expect((await answerProbe(['nope'], '{}', noCorpus)).ok).toBe(false);
    expect((await answerProbe(['cite'], '{', noCorpus)).ok).toBe(false);
  });
});

describe('the probe program', () => {
  const program = (args: readonly string[], input: string) =>
    spawnSync(process.execPath, [join(ROOT, 'tests/support/probe.ts'), ...args], { input, encoding: 'utf8' });

  test.each([
    [[], ''],
    [['nope'], '{}'],
    [['cite'], '{'],
  ])('called with %j and %j prints one line on stderr and exits with 1', (args, input) => {
    const { status, stdout, stderr } = program(args, input);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\.\n$/);
  });
});
