/**
 * Small literal documents for the tests of core/cite and core/export: blocks written as lines
 * `id | kind | label | text`, indented by two spaces per level below their labelled parent.
 */
import type {
  Block,
  BlockId,
  BlockKind,
  DocumentId,
  GazetteDocument,
  IssueId,
  Part,
  PartId,
  PartRole,
} from '../../../../renderer/core/gazette/model.ts';

export interface PartFixture {
  readonly id: string;
  readonly role: PartRole;
  readonly label?: string;
  readonly title?: string;
  /** `#heading#rest` sets a heading that runs into the rest of its paragraph. */
  readonly blocks: string;
}

export function documentOf(
  fields: Partial<Omit<GazetteDocument, 'parts' | 'blocks'>>,
  parts: readonly PartFixture[],
): GazetteDocument {
  return {
    id: 'doc' as DocumentId,
    issueId: '2018-08' as IssueId,
    sourceFile: '000.txt',
    startLine: 1,
    endLine: 9,
    title: '某县人民政府办公室关于印发《某县路灯管理办法》的通知',
    docNumber: null,
    registrationNumber: null,
    issuer: null,
    addressees: null,
    date: null,
    speaker: null,
    kind: '办法',
    form: '通知',
    effective: null,
    sameAs: [],
    ...fields,
    parts: parts.map(partOf),
    blocks: parts.flatMap(blocksOf),
  };
}

function partOf({ id, role, label, title }: PartFixture): Part {
  return { id: id as PartId, role, label: label ?? null, title: title ?? null, startLine: 1, endLine: 1 };
}

function blocksOf(part: PartFixture): readonly Block[] {
  const owners: Block[] = [];
  return part.blocks
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const depth = (line.length - line.trimStart().length) / 2;
      const block = blockOf(part, line, owners[depth - 1] ?? null, depth);
      if (block.label !== null) owners[depth] = block;
      return block;
    });
}

function blockOf(part: PartFixture, line: string, parent: Block | null, depth: number): Block {
  const [id = '', kind = '', label = '', words = ''] = line.trim().split(/ ?\| ?/);
  const [heading, rest] = words.startsWith('#') ? words.slice(1).split('#') : [undefined, words];
  return {
    id: id as BlockId,
    part: part.id as PartId,
    parent: parent?.id ?? null,
    kind: kind as BlockKind,
    level: label === '' ? null : depth + 1,
    label: label === '' ? null : label,
    heading: heading ?? null,
    text: `${label}${heading ?? ''}${rest ?? ''}`,
    source: [],
  };
}

/** The id of a block, for literal use in a test. */
export function at(id: string): BlockId {
  return id as BlockId;
}
