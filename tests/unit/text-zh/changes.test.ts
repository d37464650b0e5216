import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changesText } from '../../../renderer/text-zh/changes.ts';
import { ROOT } from '../../support/project.ts';

test('what is new is told of this version first, and of every version that the changelog knows', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const known = [...readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').matchAll(/^## (\S+)/gm)].map(
    ([, each]) => each,
  );
  expect(changesText[0]?.version).toBe(version);
  expect(changesText.map((change) => change.version)).toEqual(known);
});

test('what is new is told in Chinese, each line once', () => {
  const lines = changesText.flatMap((change) => change.lines);
  expect(new Set(lines).size).toBe(lines.length);
  for (const line of lines) expect(line).toMatch(/^[^a-z]*\p{Script=Han}.*。$/u);
});
