/** Where following a reference leads: with the document read, and when it cannot be read. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReferenceTarget } from '../../../../renderer/core/cite/references/model.ts';
import type { BlockId, DocumentId, PartId } from '../../../../renderer/core/gazette/model.ts';
import { useFocusRequest } from '../../../../renderer/state/layout/layout.ts';
import { openTarget } from '../../../../renderer/state/panes/follow-reference.ts';
import { activeTab, EMPTY_AREA } from '../../../../renderer/state/panes/model.ts';
import { usePanes } from '../../../../renderer/state/panes/panes.ts';
import { documentOf } from '../../core/cite/document-fixture.ts';

const RULES = documentOf({ id: 'rules' as DocumentId }, [
  { id: 'cover', role: 'cover', blocks: 'cover_title | title | | 某通知' },
  {
    id: 'enc_1',
    role: 'enclosed',
    title: '某县路灯管理办法',
    blocks: 'title | title | | 某县路灯管理办法\nart_8 | paragraph | 第八条 | 路灯。',
  },
]);

const asked: string[] = [];

function target(documentId: string, partId: string | null, blockId: string | null = null): ReferenceTarget {
  return {
    documentId: documentId as DocumentId,
    partId: partId as PartId | null,
    blockId: blockId as BlockId | null,
  };
}

/** What is open in front, as `document#block`. */
function opened(): string {
  const view = activeTab(usePanes.getState().area)?.view;
  return view?.kind === 'document' ? `${view.documentId}#${view.place?.blockId ?? ''}` : '';
}

beforeEach(() => {
  usePanes.setState({ area: EMPTY_AREA, reveals: new Map() });
  asked.length = 0;
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    const isThere = path.endsWith('/rules.json');
    return Promise.resolve(new Response(JSON.stringify(RULES), { status: isThere ? 200 : 404 }));
  });
});

afterEach(() => vi.unstubAllGlobals());

describe('openTarget', () => {
  it.each([
    ['a clause of a part', target('rules', 'enc_1'), ['第八条'], 'rules#art_8'],
    ['a clause of the document', target('rules', null), ['第八条'], 'rules#art_8'],
    ['a part', target('rules', 'enc_1'), [], 'rules#title'],
    ['a clause that is not there', target('rules', 'enc_1'), ['第九条'], 'rules#title'],
    ['a document', target('rules', null), [], 'rules#'],
    ['a document that cannot be read', target('gone', 'enc_1'), ['第八条'], 'gone#'],
  ])('opens %s', async (_, wanted, places, expected) => {
    await openTarget(wanted, places, {});
    expect(opened()).toBe(expected);
  });

  it('reads nothing for a block that is known, and gives the focus to the text', async () => {
    const before = useFocusRequest.getState().request?.nonce ?? 0;
    await openTarget(target('other', null, 'art_1'), ['第八条'], {});
    expect(opened()).toBe('other#art_1');
    expect(asked).toEqual([]);
    expect(useFocusRequest.getState().request).toEqual({ target: 'text', nonce: before + 1 });
  });
});
