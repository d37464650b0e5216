import { describe, expect, it } from 'vitest';
import { placeExport } from '../../../../../renderer/core/export/files/placement.ts';
import { sealed } from '../../../../../renderer/core/export/managed.ts';

const block = (text: string) => sealed(`<!-- zb:begin -->\n\n${text}\n\n<!-- zb:end -->\n`);
const markdown = { name: '甲.md', mime: 'text/markdown', text: block('新') } as const;
const json = { name: '甲.json', mime: 'application/json', text: '{}\n' } as const;
const standing = (text: string) => ({ kind: 'text', text }) as const;

describe('placeExport', () => {
  it('writes where nothing stands, or nothing but an empty file', () => {
    for (const file of [markdown, json]) {
      expect(placeExport(file, { kind: 'absent' })).toEqual({ where: 'over', text: file.text });
      expect(placeExport(file, standing(''))).toEqual({ where: 'over', text: file.text });
    }
  });

  it('writes beside what it cannot read', () => {
    for (const file of [markdown, json]) {
      const placed = placeExport(file, { kind: 'unreadable' });
      expect(placed).toEqual({ where: 'beside', text: file.text, reason: 'unreadable' });
    }
  });

  it('joins Markdown with what the user wrote around its block, and leaves an edited block', () => {
    expect(placeExport(markdown, standing(`我的话\n${block('旧')}`))).toEqual({
      where: 'over',
      text: `我的话\n${markdown.text}`,
    });
    expect(placeExport(markdown, standing(block('旧').replace('旧', '改')))).toEqual({
      where: 'beside',
      text: markdown.text,
      reason: 'edited',
    });
  });

  it('never takes the place of other data', () => {
    expect(placeExport(json, standing(json.text))).toEqual({ where: 'over', text: json.text });
    expect(placeExport(json, standing('[]'))).toEqual({
      where: 'beside',
      text: json.text,
      reason: 'different',
    });
  });
});
