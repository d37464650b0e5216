import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BlockId, GazetteDocument } from '../../../../renderer/core/gazette/model.ts';
import { notesConnection } from '../../../../renderer/data/database/connection.ts';
import { readAllRecords } from '../../../../renderer/data/records/records.ts';
import { undo, useAnnotating } from '../../../../renderer/state/annotating/annotating.ts';
import { toggleClauseMark } from '../../../../renderer/state/annotating/clause-marks.ts';
import { giveColourName } from '../../../../renderer/state/annotating/colour-names.ts';
import { recolourMark } from '../../../../renderer/state/annotating/marks.ts';
import { usePen } from '../../../../renderer/state/annotating/pen.ts';
import { markingText } from '../../../../renderer/text-zh/marking.ts';
import { notesText } from '../../../../renderer/text-zh/notes.ts';

const LIGHTING = JSON.parse(
  readFileSync(
    new URL('../../../../resources/corpus/documents/2018-08--nzbf-2018-11.json', import.meta.url),
    'utf8',
  ),
) as GazetteDocument;
const ARTICLE = 'enc_1__art_13' as BlockId;

const marks = async () => (await readAllRecords(notesConnection.database)).marks;
const notice = () => useAnnotating.getState().notice?.text;

beforeEach(async () => {
  await notesConnection.open();
  for (const table of notesConnection.database.tables) await table.clear();
  usePen.setState({ colour: 'funding', style: 'underline' });
});

describe('marking a whole clause', () => {
  it('takes the items with it, in the colour and style used last, and says so in the colour’s own name', async () => {
    await giveColourName('funding', '经费');
    await toggleClauseMark(LIGHTING, ARTICLE);
    expect(await marks()).toMatchObject([{ colour: 'funding', style: 'underline', documentId: LIGHTING.id }]);
    expect((await marks())[0]?.segments).toHaveLength(7);
    expect(notice()).toBe(markingText.clause.marked('第十三条', '经费'));
  });

  it('again takes the mark away, whatever its colour has become, and can be taken back', async () => {
    await toggleClauseMark(LIGHTING, ARTICLE);
    const [mark] = await marks();
    if (mark === undefined) throw new Error('no mark');
    await recolourMark(mark, 'question');
    await toggleClauseMark(LIGHTING, ARTICLE);
    expect([await marks(), notice()]).toEqual([[], notesText.actions.markDeleted]);
    await undo();
    expect(await marks()).toMatchObject([{ colour: 'question' }]);
  });

  it('ordered twice at once marks and takes away, never twice', async () => {
    await Promise.all([toggleClauseMark(LIGHTING, ARTICLE), toggleClauseMark(LIGHTING, ARTICLE)]);
    expect(await marks()).toEqual([]);
  });

  it('leaves a mark on a part of the clause alone', async () => {
    await toggleClauseMark(LIGHTING, 'enc_1__art_13__item_1' as BlockId);
    await toggleClauseMark(LIGHTING, ARTICLE);
    expect((await marks()).map(({ segments }) => segments.length).sort()).toEqual([1, 7]);
  });
});
