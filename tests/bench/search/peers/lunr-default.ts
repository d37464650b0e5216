/**
 * lunr as a new user takes it: its default pipeline and `index.search`, on the printed texts, what its query syntax
 * would trip over escaped. It is here to show why that is not enough, not to be beaten.
 */
import lunr from 'lunr';
import type { Peer } from './peer.ts';

const SYNTAX = /[\\:~^+*-]/g;

export const lunrDefault: Peer = (texts) => {
  const index = lunr((builder) => {
    builder.ref('id');
    builder.field('text');
    texts.forEach(({ printed }, id) => {
      builder.add({ id, text: printed });
    });
  });
  return ({ printed }) => index.search(printed.replace(SYNTAX, '\\$&')).map(({ ref }) => Number(ref));
};
