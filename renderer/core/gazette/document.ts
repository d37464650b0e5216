/**
 * Assembles one document from its lines: head, parts, blocks with ids, metadata. The steps are other files' work;
 * this one only strings them together.
 */
import { doubledSigns } from './doubled.ts';
import { type HeadBlock, readFrontMatter } from './front-matter.ts';
import { blockId, documentId, documentName, IdRegister, kindName, labelledName } from './ids.ts';
import { readLayout } from './layout.ts';
import {
  documentForm,
  documentKind,
  fallbackName,
  findEffective,
  type HeadData,
  isSpoken,
  readHead,
  readSignature,
} from './metadata.ts';
import type {
  Artifact,
  Block,
  BlockId,
  BlockKind,
  GazetteDocument,
  Part,
  PartId,
  SourceSpan,
} from './model.ts';
import type { DocumentPrint } from './paragraphs.ts';
import type { IssueSource } from './parse.ts';
import { type BlockDraft, draftBlocks } from './part-blocks.ts';
import { type PartDraft, splitParts } from './parts.ts';
import { joinPieces, type Piece, type SourceLine } from './source-lines.ts';

export interface DocumentContext {
  readonly source: IssueSource;
  /** How often each document name was given in this issue. */
  readonly names: Map<string, number>;
}

/** Parses the lines of one document; `lines` is not empty. */
export function assembleDocument(
  lines: readonly SourceLine[],
  context: DocumentContext,
): { document: GazetteDocument; artifacts: readonly Artifact[] } {
  const front = readFrontMatter(lines);
  const head = readHead(front);
  const drafts = splitParts(front.rest, {
    title: head.title,
    official: !isSpoken(head),
  });
  const text = lines.map((line) => line.text).join('\n');
  const builder = new BlockBuilder({ doubled: doubledSigns(text), layout: readLayout(lines) });
  const names = partNames(drafts);
  const parts = drafts.map((draft, order): Part => {
    const id = names[order] ?? 'body';
    const from = builder.blocks.length;
    if (order === 0) builder.addHead(id, front.blocks);
    builder.addPart(id, draft);
    const part = describePart(id as PartId, draft, builder.blocks.slice(from));
    return order === 0 ? { ...part, title: head.title || null, startLine: lines[0]?.number ?? 0 } : part;
  });
  return {
    document: summarise({ head, parts, blocks: builder.blocks, lines }, context),
    artifacts: builder.artifacts,
  };
}

/** `cover`, `body`, `enc_1`, `att_3`; the number of an attachment is the printed one where there is one. */
function partNames(drafts: readonly PartDraft[]): readonly string[] {
  const register = new IdRegister();
  let enclosed = 0;
  let attached = 0;
  return drafts.map((draft) => {
    if (draft.role === 'cover' || draft.role === 'body') return register.take(draft.role);
    if (draft.role === 'enclosed') {
      enclosed += 1;
      return register.take(`enc_${enclosed}`);
    }
    attached += 1;
    const printed = /\d+/u.exec(draft.label?.text ?? '')?.[0];
    return register.take(`att_${printed ?? attached}`);
  });
}

function describePart(id: PartId, draft: PartDraft, blocks: readonly Block[]): Part {
  const title = draft.title.map((line) => line.text.replace(/\s/gu, '')).join('');
  const label = draft.label?.text.replace(/\s/gu, '').replace(/[：:]$/u, '') ?? null;
  const startLine = blocks[0]?.source[0]?.line ?? 0;
  const endLine = blocks.at(-1)?.source.at(-1)?.line ?? startLine;
  return { id, role: draft.role, label, title: title || null, startLine, endLine };
}

/** Collects the blocks of a document, giving each its id. */
class BlockBuilder {
  readonly blocks: Block[] = [];
  readonly artifacts: Artifact[] = [];
  readonly #register = new IdRegister();
  readonly #print: DocumentPrint;

  constructor(print: DocumentPrint) {
    this.#print = print;
  }

  addHead(part: string, head: readonly HeadBlock[]): void {
    for (const block of head) {
      const name =
        block.role === 'title' || block.kind === 'paragraph' || block.kind === 'heading'
          ? 'title'
          : block.role;
      const id = block.kind === 'title' ? `${part}__${name}` : kindName(block.kind as 'date', part);
      this.#push({ id, part, kind: block.kind, pieces: block.pieces });
    }
  }

  addPart(part: string, draft: PartDraft): void {
    if (draft.label) this.#plain(part, 'attachmentLabel', draft.label.pieces);
    const title = draft.title.flatMap((line) => line.pieces);
    if (title.length > 0) this.#plain(part, 'title', title);
    const { drafts, artifacts } = draftBlocks(draft.lines, this.#print);
    for (const artifact of artifacts) this.artifacts.push(artifact);
    const ids: BlockId[] = [];
    const levels: number[] = [];
    for (const block of drafts) {
      const parent = block.parent === null ? null : (ids[block.parent] ?? null);
      const level = block.paragraph.label ? 1 + (block.parent === null ? 0 : (levels[block.parent] ?? 0)) : 0;
      levels.push(level);
      ids.push(this.#text(part, block, { parent, level }));
    }
  }

  #plain(part: string, kind: 'attachmentLabel' | 'title', pieces: readonly Piece[]): void {
    this.#push({ id: kindName(kind, part), part, kind, pieces });
  }

  #text(part: string, draft: BlockDraft, place: { parent: BlockId | null; level: number }): BlockId {
    const { label } = draft.paragraph;
    const name = label
      ? labelledName(label, part, place.parent)
      : unlabelledName(draft.kind, part, place.parent);
    return this.#push({
      id: label || draft.kind !== 'paragraph' ? name : this.#counted(name),
      part,
      kind: draft.kind,
      pieces: draft.paragraph.pieces,
      parent: place.parent,
      level: label ? place.level : null,
      label: label?.printed ?? null,
      heading: draft.heading,
    });
  }

  readonly #paragraphs = new Map<string, number>();

  #counted(name: string): string {
    const count = (this.#paragraphs.get(name) ?? 0) + 1;
    this.#paragraphs.set(name, count);
    return `${name}_${count}`;
  }

  #push(block: NewBlock): BlockId {
    const id = blockId(this.#register.take(block.id));
    this.blocks.push({
      id,
      part: block.part as PartId,
      parent: block.parent ?? null,
      kind: block.kind,
      level: block.level ?? null,
      label: block.label ?? null,
      heading: block.heading ?? null,
      text: joinPieces(block.pieces),
      source: block.pieces.map(({ line, start, end }): SourceSpan => ({ line, start, end })),
    });
    return id;
  }
}

interface NewBlock {
  readonly id: string;
  readonly part: string;
  readonly kind: BlockKind;
  readonly pieces: readonly Piece[];
  readonly parent?: BlockId | null;
  readonly level?: number | null;
  readonly label?: string | null;
  readonly heading?: string | null;
}

function unlabelledName(kind: BlockKind, part: string, parent: BlockId | null): string {
  return kind === 'paragraph' || kind === 'heading' ? `${parent ?? part}__para` : kindName(kind, part);
}

interface Assembled {
  readonly head: HeadData;
  readonly parts: readonly Part[];
  readonly blocks: readonly Block[];
  readonly lines: readonly SourceLine[];
}

function summarise(assembled: Assembled, context: DocumentContext): GazetteDocument {
  const { head, parts, blocks, lines } = assembled;
  const signature = readSignature(blocks);
  const kind = documentKind(head, parts);
  const spoken = isSpoken(head);
  const last = blocks.reduce((line, block) => Math.max(line, ...block.source.map((span) => span.line)), 0);
  return {
    id: documentId(uniqueName(head, kind, context)),
    issueId: context.source.id,
    sourceFile: context.source.sourceFile,
    startLine: lines[0]?.number ?? 0,
    endLine: last,
    title: head.title || (lines[0]?.text.slice(0, 40) ?? ''),
    docNumber: head.docNumber,
    registrationNumber: head.registrationNumber,
    issuer: head.issuer ?? (spoken ? null : signature.issuer),
    addressees: head.addressees,
    date: head.date ?? (spoken ? null : signature.date),
    speaker: head.speaker,
    kind,
    form: documentForm(head, kind),
    effective: findEffective(
      blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'heading'),
    ),
    sameAs: [],
    parts,
    blocks,
  };
}

function uniqueName(head: HeadData, kind: string, context: DocumentContext): string {
  const fallback = fallbackName(kind, head.docNumber);
  const name = documentName(context.source.id, head.docNumber, fallback);
  const times = (context.names.get(name) ?? 0) + 1;
  context.names.set(name, times);
  if (head.docNumber === null) return `${name}-${times}`;
  return times === 1 ? name : `${name}-${times}`;
}
