import { expect, it } from 'vitest';
import type { CitationPlace } from '../../../../renderer/core/cite/references/cited-works.ts';
import type { BlockId, DocumentId } from '../../../../renderer/core/gazette/model.ts';
import { groupPlaces } from '../../../../renderer/ui/references/place-groups.ts';

function place(document: string, block: string): CitationPlace {
  return { documentId: document as DocumentId, blockId: block as BlockId, start: 0, end: 1 };
}

it('gathers places by document in the order of the first of each', () => {
  const places = [place('b', '1'), place('a', '1'), place('b', '2')];
  expect(groupPlaces(places)).toEqual([
    { documentId: 'b', places: [places[0], places[2]] },
    { documentId: 'a', places: [places[1]] },
  ]);
  expect(groupPlaces([])).toEqual([]);
});
