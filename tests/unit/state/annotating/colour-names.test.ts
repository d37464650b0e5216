import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { notesConnection } from '../../../../renderer/data/database/connection.ts';
import {
  giveColourName,
  loadColourNames,
  resetColourNames,
} from '../../../../renderer/state/annotating/colour-names.ts';
import { markingText } from '../../../../renderer/text-zh/marking.ts';
import { notesText } from '../../../../renderer/text-zh/notes.ts';

const words = markingText.names;

beforeEach(async () => {
  await notesConnection.open();
  for (const table of notesConnection.database.tables) await table.clear();
});

describe('the names of the colours', () => {
  it('are those of the program until they are given, and again when they are reset', async () => {
    expect(await loadColourNames()).toEqual(notesText.colours);
    expect(await giveColourName('duty', ' 责任 ')).toBeNull();
    expect(await loadColourNames()).toEqual({ ...notesText.colours, duty: '责任' });
    expect(await resetColourNames()).toBeNull();
    expect(await loadColourNames()).toEqual(notesText.colours);
  });

  it('are both kept when two are given at once', async () => {
    await Promise.all([giveColourName('duty', '责任'), giveColourName('funding', '经费')]);
    expect(await loadColourNames()).toMatchObject({ duty: '责任', funding: '经费' });
  });

  it('stay as they are when one is refused, which is said', async () => {
    expect(await giveColourName('duty', ' ')).toBe(words.blank);
    expect(await giveColourName('duty', '一二三四五六七')).toBe(words.long(6));
    await giveColourName('funding', '经费');
    expect(await giveColourName('duty', '经费')).toBe(words.taken('经费'));
    expect(await loadColourNames()).toEqual({ ...notesText.colours, funding: '经费' });
  });
});
