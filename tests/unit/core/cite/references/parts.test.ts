/** Which part or document a name means, where several could be meant. */
import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../../../../renderer/core/cite/references/library.ts';
import { attachmentOf, partOfKind, partsNear } from '../../../../../renderer/core/cite/references/parts.ts';
import type {
  DocumentId,
  GazetteDocument,
  Issue,
  IssueId,
  PartId,
} from '../../../../../renderer/core/gazette/model.ts';
import { documentOf, type PartFixture } from '../document-fixture.ts';

function part(id: string, role: PartFixture['role'], title: string, label?: string): PartFixture {
  return { id, role, title, ...(label === undefined ? {} : { label }), blocks: '' };
}

const two = documentOf({ title: '某通知' }, [
  part('cover', 'cover', '关于印发《甲办法》和《乙方案》的通知'),
  part('enc_1', 'enclosed', '甲办法（试行）'),
  part('att_1', 'attachment', '丙表', '附件1'),
  part('enc_2', 'enclosed', '乙方案'),
  part('att_2', 'attachment', '丁表', '附 件 二：'),
]);

const at = (id: string) => id as PartId;

describe('the part that is meant', () => {
  it('is sought at home, then in the text that an attachment belongs to, then in the others', () => {
    const near = (id: string) => partsNear(two, at(id)).map((one) => one.id);
    expect(near('att_2')).toEqual(['att_2', 'enc_2', 'enc_1', 'cover']);
    expect(near('att_1')).toEqual(['att_1', 'enc_1', 'enc_2', 'cover']);
    expect(near('cover')).toEqual(['cover', 'enc_1', 'enc_2']);
    expect(near('gone')).toEqual(['cover', 'enc_1', 'att_1', 'enc_2', 'att_2']);
  });

  it.each([
    ['att_2', '方案', 'enc_2'],
    ['att_2', '办法', 'enc_1'],
    ['att_2', '规定', 'att_2'],
    ['cover', '通知', 'cover'],
    ['cover', '办法', 'enc_1'],
    ['enc_2', '办法', 'enc_1'],
    ['enc_2', '规定', 'enc_2'],
  ])('from %s by 本%s is %s', (from, noun, meant) => {
    expect(partOfKind(two, at(from), noun)?.id).toBe(meant);
  });

  it('is none in a document without parts', () => {
    expect(partOfKind({ parts: [], blocks: [] }, at('body'), '办法')).toBeNull();
  });
});

describe('the attachment that is meant', () => {
  const attachment = (
    document: GazetteDocument,
    number: number | null,
    title: string | null = null,
    noun = '附件',
  ) => attachmentOf(document, { noun, number, title })?.id ?? null;
  const one = documentOf({}, [part('att', 'attachment', '丙表', '附件')]);
  const bare = documentOf({}, [{ id: 'att', role: 'attachment', blocks: '' }]);
  const numbered = documentOf({}, [part('att', 'attachment', '丙表', '附件3')]);

  it('bears the number, or else the title of the list', () => {
    expect([attachment(two, 1), attachment(two, 3)]).toEqual(['att_1', null]);
    expect([attachment(two, null, '丁表'), attachment(two, null, '戊表'), attachment(two, null)]).toEqual([
      'att_2',
      null,
      null,
    ]);
    expect(attachment(two, 1, '丁表')).toBe('att_1');
    expect(attachment(two, 1, null, '附表')).toBeNull();
  });

  it('is the only one where neither is printed', () => {
    expect([attachment(one, null), attachment(one, 1), attachment(one, 2)]).toEqual(['att', 'att', null]);
    expect([attachment(bare, null), attachment(bare, 1)]).toEqual(['att', 'att']);
    expect([attachment(numbered, null), attachment(numbered, 1), attachment(numbered, 3)]).toEqual([
      'att',
      null,
      'att',
    ]);
  });
});

describe('the document that is meant', () => {
  const metadata = (id: string, title: string, change: Partial<GazetteDocument> = {}) => {
    const { blocks: _, ...rest } = documentOf({ id: id as DocumentId, title, ...change }, [
      part('body', 'body', title),
      part('att_1', 'attachment', '某县工作任务分解表', '附件1'),
    ]);
    return rest;
  };
  const issue = (...documents: Issue['documents']): Issue => ({
    id: '2018-08' as IssueId,
    title: '',
    year: null,
    number: null,
    sourceFile: '',
    documents,
    artifacts: [],
  });
  const find = (documents: Issue['documents'], title: string | null, number: string | null = null) =>
    libraryOf({ issues: [issue(...documents)] })
      .find({ title, number, issuer: null }, '2018-08' as IssueId)
      .map(({ documentId, partId }) => `${documentId}/${partId ?? ''}`);

  it('is none where two different ones bear the name', () => {
    expect(find([metadata('a', '某县甲办法')], '某县工作任务分解表')).toEqual(['a/att_1']);
    expect(find([metadata('a', '某县甲办法'), metadata('b', '某县乙办法')], '某县工作任务分解表')).toEqual(
      [],
    );
  });

  it('is not sought by a title that says no more than 实施方案', () => {
    expect(find([metadata('a', '实施方案')], '实施方案')).toEqual([]);
    expect(find([metadata('a', '甲实施方案')], '甲实施方案')).toEqual(['a/']);
  });

  it('is found by its number where its title is not known', () => {
    const documents = [metadata('a', '某县甲办法', { docNumber: '某政发[2015]7号' })];
    expect(find(documents, '别名', '某政发〔2015〕7号')).toEqual(['a/']);
    expect(find(documents, null, '某政发〔2015〕7号')).toEqual(['a/']);
    expect(find(documents, '某县甲办法', '某政发〔2015〕8号')).toEqual([]);
    expect(find(documents, null, '某政发〔2015〕8号')).toEqual([]);
  });

  it('is meant as a whole where it and its part bear one name', () => {
    const same = metadata('a', '某县工作任务分解表');
    expect(find([same], '某县工作任务分解表')).toEqual(['a/']);
  });
});
