import { describe, expect, it } from 'vitest';
import type { DocumentId } from '../../../../../renderer/core/gazette/model.ts';
import { notesRoomText } from '../../../../../renderer/text-zh/notes-room.ts';
import {
  facetOptions,
  optionId,
  optionValue,
} from '../../../../../renderer/ui/notes/room/filters/options.ts';
import type { RoomNames } from '../../../../../renderer/ui/notes/room/names.ts';

const NAMES: RoomNames = {
  typed: { colour: (colour) => colour, title: () => null },
  documents: ['b', 'a'] as DocumentId[],
  colour: (colour) => `颜色${colour}`,
  document: (id) => `文件${id}`,
  shortDocument: (id) => id,
  author: (id) => `作者${id}`,
};
const words = (facet: 'document' | 'colour' | 'tag' | 'author', counts: Record<string, number>) =>
  facetOptions(facet, new Map(Object.entries(counts)), NAMES).map((each) => `${each.words} ${each.count}`);

describe('the offered values', () => {
  it('are documents as in the library, then unknown ones, then none', () => {
    expect(words('document', { '': 9, z: 5, a: 1, b: 2 })).toEqual([
      '文件b 2',
      '文件a 1',
      '文件z 5',
      `${notesRoomText.none.document} 9`,
    ]);
  });

  it('are colours as everywhere', () => {
    expect(words('colour', { keypoint: 9, duty: 1, '': 3 })).toEqual([
      '颜色duty 1',
      '颜色keypoint 9',
      `${notesRoomText.none.colour} 3`,
    ]);
  });

  it('are tags and authors by use', () => {
    expect(words('tag', { '': 9, 镇级: 1, 县级: 4, 待办: 1 })).toEqual([
      '县级 4',
      '待办 1',
      '镇级 1',
      `${notesRoomText.none.tag} 9`,
    ]);
    expect(words('author', { x: 1, y: 2 })).toEqual(['作者y 2', '作者x 1']);
  });

  it('have ids that are never empty and lead back to the value', () => {
    for (const value of ['', ':', '镇级']) {
      expect(optionId(value)).not.toBe('');
      expect(optionValue(optionId(value))).toBe(value);
    }
  });
});
