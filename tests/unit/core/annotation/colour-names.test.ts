import { describe, expect, it } from 'vitest';
import {
  believedNames,
  type ColourNames,
  LONGEST_COLOUR_NAME,
  namesWith,
  type Renamed,
  renameColour,
} from '../../../../renderer/core/annotation/colour-names.ts';
import type { ColourId } from '../../../../renderer/core/annotation/model.ts';

const OWN: ColourNames = {
  duty: '职责',
  deadline: '时限',
  funding: '资金',
  prohibition: '禁止',
  question: '疑问',
  keypoint: '要点',
};

const rename = (renamed: Renamed, colour: ColourId, typed: string) =>
  renameColour(OWN, renamed, { colour, typed });

describe('renaming a colour', () => {
  it('takes the name in one line, beside the renamings there are', () => {
    expect(rename({ funding: '经费' }, 'duty', ' 牵头\n单位 ')).toEqual({
      kind: 'named',
      renamed: { funding: '经费', duty: '牵头 单位' },
    });
  });

  it('is none when the colour gets its own name back', () => {
    expect(rename({ duty: '责任', funding: '经费' }, 'duty', '职责')).toEqual({
      kind: 'named',
      renamed: { funding: '经费' },
    });
  });

  it.each(['', '  ', '​'])('refuses %j, which nobody could read', (typed) => {
    expect(rename({}, 'duty', typed)).toEqual({ kind: 'blank' });
  });

  it('refuses a name too long for the bar, counted in characters', () => {
    expect(rename({}, 'duty', '长'.repeat(LONGEST_COLOUR_NAME + 1))).toEqual({ kind: 'long' });
    expect(rename({}, 'duty', '\u{20000}'.repeat(LONGEST_COLOUR_NAME)).kind).toBe('named');
  });

  it('refuses the name of another colour, own or given, in whatever spelling', () => {
    expect(rename({}, 'duty', '资 金')).toEqual({ kind: 'taken', by: 'funding' });
    expect(rename({ funding: 'PPP' }, 'duty', 'ｐｐｐ')).toEqual({ kind: 'taken', by: 'funding' });
    expect(rename({ funding: 'PPP' }, 'duty', '资金').kind).toBe('named');
    expect(rename({ funding: 'PPP' }, 'funding', 'ppp').kind).toBe('named');
  });
});

describe('the names', () => {
  it('are the given ones over the own ones', () => {
    expect(namesWith(OWN, { question: '待查' })).toEqual({ ...OWN, question: '待查' });
  });

  it('are believed of a stored value as far as they could have been given', () => {
    const stored = { duty: '责任', deadline: 7, funding: '', question: '一二三四五六七', other: '别的' };
    expect(believedNames(stored)).toEqual({ duty: '责任' });
  });
});
