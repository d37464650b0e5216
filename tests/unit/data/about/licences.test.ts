import { describe, expect, test } from 'vitest';
import { loadLicences } from '../../../../renderer/data/about/licences.ts';

const answers =
  (body: unknown, ok = true) =>
  async () => ({ ok, json: async () => body });

describe('the licences', () => {
  test('are sorted by name, and what a package leaves out is empty', async () => {
    const asked: string[] = [];
    const licences = await loadLicences(async (address) => {
      asked.push(address);
      return {
        ok: true,
        json: async () => [
          { name: 'b', version: '2', identifier: 'MIT', text: 'words' },
          { name: 'a', version: '1', identifier: null },
        ],
      };
    });
    expect(asked).toEqual(['./licences.json']);
    expect(licences).toEqual([
      { name: 'a', version: '1', identifier: null, text: '' },
      { name: 'b', version: '2', identifier: 'MIT', text: 'words' },
    ]);
  });

  test.each([
    ['the file is not there', answers([], false)],
    ['it is no list', answers({ name: 'a' })],
    ['an entry has no name', answers([{ version: '1' }])],
    ['it is no JSON', async () => ({ ok: true, json: async () => JSON.parse('<') })],
    ['nobody answers', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('are unknown if %s', async (_name, get) => {
    expect(await loadLicences(get)).toBeNull();
  });
});
