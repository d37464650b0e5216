/** Documents printed in two issues name each other, and no others do. */
import { expect, test } from 'vitest';
import { parseGazette } from '../../../../renderer/core/gazette/parse.ts';
import { linkPrintings } from '../../../../renderer/core/gazette/printings.ts';
import { EXPECTED_PRINTINGS } from '../../../fixtures/gazette/documents.ts';
import { readSeed, SEEDS } from '../../../fixtures/gazette/seeds.ts';

const linked = linkPrintings(
  SEEDS.flatMap((seed) => [...parseGazette(readSeed(seed.sourceFile), seed).documents]),
);

test('exactly the documents that are printed twice name their other printing', () => {
  const name = (id: string) => {
    const document = linked.find((each) => each.id === id);
    return `${document?.sourceFile} ${document?.docNumber}`;
  };
  const found = linked.flatMap(({ id, sameAs }) => sameAs.map((other) => `${name(id)} = ${name(other)}`));
  const expected = EXPECTED_PRINTINGS.flatMap(([one, other]) => {
    const [here, there] = [`${one.file} ${one.docNumber}`, `${other.file} ${other.docNumber}`];
    return [`${here} = ${there}`, `${there} = ${here}`];
  });
  expect([...found].sort()).toEqual([...expected].sort());
});
