import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apartName, exportFileName } from '../../../../renderer/core/export/file-name.ts';
import type {
  DocumentId,
  GazetteDocument,
  IsoDate,
  IssueId,
} from '../../../../renderer/core/gazette/model.ts';
import { measures, report } from '../cite/citation-fixtures.ts';

const nameOf = (document: GazetteDocument) => exportFileName({ documents: [document] });

describe('exportFileName', () => {
  it('is date, 文号 in its official form, title', () => {
    const dated = { ...measures, date: '2018-05-17' as IsoDate };
    expect(nameOf(dated)).toBe(
      '2018-05-17 南政办发〔2018〕11号 某县人民政府办公室关于印发《某县路灯管理办法》的通知.md',
    );
  });

  it('takes the issue’s year where the document has no date, and nothing where neither is known', () => {
    expect(nameOf({ ...report, date: null })).toBe('2018 政府工作报告.md');
    expect(nameOf({ ...report, date: null, issueId: 'x-0123456789ab' as IssueId })).toBe('政府工作报告.md');
  });

  it('names a file of several documents, or of none, alike', () => {
    expect(exportFileName({ documents: [measures, report] })).toBe('全部批注.md');
    expect(exportFileName({ documents: [] })).toBe('全部批注.md');
  });

  it('tells two printings of a document apart, whatever its length', () => {
    const title = '关于'.repeat(60);
    const names = ['2022-a', '2022-b'].map((issue) =>
      nameOf({ ...report, title, issueId: issue as IssueId, sameAs: ['other' as DocumentId] }),
    );
    expect(new Set(names).size).toBe(2);
    for (const name of names) {
      expect(name).toMatch(/（2022-[ab]）\.md$/);
      expect(name.length).toBeLessThanOrEqual(80);
    }
    expect(nameOf({ ...report, sameAs: [] })).not.toContain('（');
  });

  it('keeps what tells a part of the notes from all of them', () => {
    const name = nameOf({ ...report, title: '关于'.repeat(60) });
    const apart = apartName(name, '职责、资金/预算');
    expect(apart).toMatch(/^2022-03-23 关于.*（职责、资金／预算）\.md$/);
    expect(apart.length).toBeLessThanOrEqual(80);
  });

  it('writes forbidden characters full-width and drops control characters', () => {
    expect(nameOf({ ...report, title: '某县<国旗法>监督：a/b\\c|d?e*"f"\u0000\n g' })).toBe(
      '2022-03-23 某县〈国旗法〉监督：a／b＼c｜d？e＊＂f＂ g.md',
    );
  });

  it('avoids names that Windows keeps for devices', () => {
    const imported = { ...report, date: null, issueId: 'x-0123456789ab' as IssueId };
    expect(nameOf({ ...imported, title: 'CON' })).toBe('_CON.md');
    expect(nameOf({ ...imported, title: ' . ' })).toBe('全部批注.md');
  });

  it('is always at most 80 units long, whole characters, and valid everywhere', () => {
    const title = fc.string({ unit: fc.constantFrom(...'县《》<>:"/\\|?*. \n\t😀𠮷a'), maxLength: 120 });
    fc.assert(
      fc.property(title, fc.boolean(), (words, dated) => {
        const issueId = (dated ? '2018-08' : 'x-0123456789ab') as IssueId;
        const name = nameOf({ ...report, date: null, issueId, title: words });
        expect(name.length).toBeLessThanOrEqual(80);
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.md$/u);
        expect(name).not.toMatch(/^[ .]|[ .]\.md$|[\uD800-\uDBFF]\.md$/);
      }),
    );
  });
});
