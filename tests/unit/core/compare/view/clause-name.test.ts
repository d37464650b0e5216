import { describe, expect, it } from 'vitest';
import { clauseName } from '../../../../../renderer/core/compare/view/clause-name.ts';
import type { BlockId } from '../../../../../renderer/core/gazette/model.ts';
import { corpusDocument } from '../document-fixture.ts';

const lighting = corpusDocument('2018-08--nzbf-2018-11');
const rights = corpusDocument('2022-a--qzbf-2022-10');
const nameOf = (document: typeof lighting, beginning: string) => {
  const block = document.blocks.find(({ text }) => text.startsWith(beginning));
  if (block === undefined) throw new Error(`no block begins with ${beginning}`);
  return clauseName(document, block.id);
};

describe('the name of a clause', () => {
  it('is its place as it is cited', () => {
    expect(nameOf(lighting, '第十三条')).toBe('第十三条');
    expect(nameOf(rights, '（一）')).toMatch(/^第一部分/);
  });

  it('says that it stands in the notice, where that issues another text', () => {
    const cover = lighting.blocks.find(({ part, kind }) => part === 'cover' && kind === 'docNumber');
    expect(clauseName(lighting, cover?.id ?? ('' as BlockId))).toBe('通知：文号');
  });

  it('says which attachment it stands in, by its number or else by its title', () => {
    const machines = corpusDocument('2018-08--nzbf-2018-13');
    expect(nameOf(machines, '1.1 耕地机械')).toBe('附件：第1.1节');
    const actions = corpusDocument('2024-a--qzbh-2024-3');
    const title = actions.blocks.find(({ part, kind }) => part === 'att_3' && kind === 'title');
    expect(clauseName(actions, title?.id ?? ('' as BlockId))).toBe('附件3：标题');
    const unnumbered = { ...actions, parts: actions.parts.map((part) => ({ ...part, label: null })) };
    expect(clauseName(unnumbered, title?.id ?? ('' as BlockId))).toBe('衡南县激发需求行动实施方案：标题');
  });

  it('says which of several issued texts it stands in', () => {
    const [cover, issued] = lighting.parts;
    if (cover === undefined || issued === undefined) throw new Error('the notice issues nothing');
    const two = { ...lighting, parts: [cover, issued, { ...issued, id: 'enc_2' as typeof issued.id }] };
    expect(nameOf(two, '第十三条')).toBe('衡南县县城照明管理办法：第十三条');
  });

  it('is empty for a block of another document', () => {
    expect(clauseName(lighting, 'nowhere' as BlockId)).toBe('');
  });
});
