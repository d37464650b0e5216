/** No index at all: every folded paragraph is looked through. The physical limit where texts are few. */
import type { Peer } from './peer.ts';

export const scan: Peer =
  (texts) =>
  ({ folded }) => {
    const found: number[] = [];
    for (let place = 0; place < texts.length; place += 1) {
      if (texts[place]?.folded.includes(folded)) found.push(place);
    }
    return found;
  };
