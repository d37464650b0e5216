import { beforeEach, describe, expect, it } from 'vitest';
import {
  beginFreeNote,
  closeFreeNote,
  openFreeNote,
  useFreeNotes,
} from '../../../../renderer/state/annotating/free-notes.ts';
import { DEFAULT_LAYOUT, useLayout } from '../../../../renderer/state/layout/layout.ts';
import { recordId } from '../../data/notes-fixture.ts';

const open = () => useFreeNotes.getState().open;

beforeEach(() => {
  useFreeNotes.setState({ open: null });
  useLayout.setState({ ...DEFAULT_LAYOUT, sideOpen: false });
});

describe('free-standing notes', () => {
  it('open in the room 批注, a new one under an id of its own', () => {
    beginFreeNote();
    const first = open();
    expect(first).toMatchObject({ isNew: true });
    expect(useLayout.getState()).toMatchObject({ room: 'notes', sideOpen: true });
    beginFreeNote();
    expect(open()?.id).not.toBe(first?.id);
  });

  it('stay what they are when they are opened again', () => {
    beginFreeNote();
    const first = open();
    if (first === null) throw new Error('none is open');
    openFreeNote(first.id);
    expect(open()).toBe(first);
    openFreeNote(recordId(2));
    expect(open()).toEqual({ id: recordId(2), isNew: false });
    closeFreeNote();
    expect(open()).toBeNull();
  });
});
