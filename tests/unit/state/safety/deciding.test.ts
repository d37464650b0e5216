import { describe, expect, it } from 'vitest';
import { restoreContent } from '../../../../renderer/state/safety/deciding.ts';
import { safetyText } from '../../../../renderer/text-zh/safety.ts';
import { safetyWindow, windowWithMarks } from './safety-fixture.ts';

const SILENT = { code: 'failed', reason: '没有回应。' } as const;

describe('restoring', () => {
  it('changes nothing if the copy gives nothing by then', async () => {
    const earlier = await windowWithMarks(2);
    const { copy } = await windowWithMarks(5);
    copy.entries.splice(2, 1);
    const again = safetyWindow({ factory: earlier.factory, copy });
    const silent = async () => ({ ok: false, error: SILENT }) as const;
    const api = { ...copy.api, readSnapshot: silent, readJournal: silent };
    expect(await restoreContent({ ...again.parts, copy: api })).toEqual({ ok: false, error: SILENT });
    expect(await again.database.marks.count()).toBe(2);
  });

  it('is refused where nothing can be read', async () => {
    const earlier = await windowWithMarks(2);
    const { copy } = await windowWithMarks(5);
    copy.entries = copy.entries.map(({ number }) => ({ number, text: '{' }));
    const again = safetyWindow({ factory: earlier.factory, copy });
    const refused = { ok: false, error: { code: 'failed', reason: safetyText.nothingRead } };
    expect(await restoreContent(again.parts)).toEqual(refused);
    expect(await again.database.marks.count()).toBe(2);
  });
});
