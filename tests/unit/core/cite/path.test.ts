import { describe, expect, it } from 'vitest';
import { blockPath } from '../../../../renderer/core/cite/path.ts';
import { measures } from './citation-fixtures.ts';
import { at } from './document-fixture.ts';

describe('blockPath', () => {
  it('leads from the outermost labelled block to the block itself', () => {
    expect(blockPath(measures, at('art_13__item_2__1')).map(({ id }) => id)).toEqual([
      'chp_1',
      'art_13',
      'art_13__item_2',
      'art_13__item_2__1',
    ]);
    expect(blockPath(measures, at('title')).map(({ id }) => id)).toEqual(['title']);
  });

  it('is empty for a block that the document does not have', () => {
    expect(blockPath(measures, at('gone'))).toEqual([]);
  });
});
