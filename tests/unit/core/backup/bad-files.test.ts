/** Files that are no backup, or no longer: each is refused for what it is, whatever it claims. */
import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BACKUP_FILE_LIMIT } from '../../../../renderer/core/backup/format.ts';
import { readBackup } from '../../../../renderer/core/backup/read.ts';
import { archive, backupOf, type Forgery, forged, ORIGIN, randomRows, tools } from './backup-fixture.ts';

async function codeOf(file: Uint8Array): Promise<string> {
  const read = await readBackup(file, 2, tools);
  return read.ok ? 'ok' : read.error.code;
}

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, ...strToU8('JFIF'), ...new Array(400).fill(7)]);

describe('a foreign file', () => {
  it.each([
    ['a picture', JPEG],
    [
      'a Word document',
      zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }),
    ],
    ['a zip of notes', archive([['批注.md', '# 批注']])],
    ['an e-book, whose type also comes first', archive([['mimetype', 'application/epub+zip']])],
    ['an empty zip', zipSync({})],
    ['a text', strToU8('政报研读备份')],
    ['JSON that claims to be one', strToU8('{"format":"gazette-reader-backup","version":1}')],
    ['three bytes', new Uint8Array(3)],
  ])('%s is told as such', async (_name, file) => {
    expect(await codeOf(file)).toBe('foreign');
  });

  it('with nothing in it is told to be empty', async () => {
    expect(await codeOf(new Uint8Array(0))).toBe('empty');
  });

  it('of 200 MB is told to be too large, even one that begins as a backup does', async () => {
    const file = new Uint8Array(200 * 1024 * 1024);
    file.set(forged({}));
    expect(await codeOf(file)).toBe('tooLarge');
    expect(await codeOf(file.subarray(0, BACKUP_FILE_LIMIT + 1))).toBe('tooLarge');
  });
});

describe('a damaged backup', () => {
  it('with any one bit turned is refused, or nothing that is believed was in it', {
    timeout: 120_000,
  }, async () => {
    const rows = randomRows(11, 4);
    const file = await backupOf(rows);
    let refused = 0;
    for (let offset = 0; offset < file.length; offset += 1) {
      const turned = file.slice();
      turned[offset] = (turned[offset] ?? 0) ^ (1 << (offset % 8));
      const read = await readBackup(turned, 2, tools);
      if (read.ok) expect(read.value).toEqual({ ...ORIGIN, rows });
      else refused += 1;
    }
    // What is not refused are instants, sizes and checksums of the zip format that nothing here goes by.
    expect(refused / file.length).toBeGreaterThan(0.7);
  });

  it('with any bit turned in what its parts hold is told to be damaged, not forged', {
    timeout: 120_000,
  }, async () => {
    const file = await backupOf(randomRows(11, 4));
    const view = new DataView(file.buffer);
    const directory = view.getUint32(file.length - 6, true);
    const codes = new Set<string>();
    for (let bit = 0; bit < 8 * directory; bit += 1) {
      const turned = file.slice();
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      codes.add(await codeOf(turned));
    }
    // By some bits a backup is known, and its version; others the zip format repeats and nothing goes by them.
    expect([...codes].sort()).toEqual(['damaged', 'foreign', 'newer', 'ok']);
  });

  it('whose part holds a few bytes more than it should is damaged', async () => {
    const notes = '{"id":"a","markdown":"由村镇办落实"}\n';
    const lying = { tables: { notes }, parts: { notes: { bytes: 20 } } };
    expect(await codeOf(forged(lying))).toBe('damaged');
    expect(await codeOf(claimingSize(forged(lying), 'notes.jsonl', 20))).toBe('damaged');
  });

  it('cut off anywhere is refused', async () => {
    const file = await backupOf(randomRows(12, 20));
    const codes = new Set<string>();
    for (let length = 1; length < file.length; length += 1) codes.add(await codeOf(file.subarray(0, length)));
    expect([...codes].sort()).toEqual(['foreign', 'truncated']);
    for (const share of [0.1, 0.5, 0.99])
      expect(await codeOf(file.subarray(0, Math.floor(file.length * share)))).toBe('truncated');
  });

  it('with bytes behind its end is refused', async () => {
    const file = await backupOf(randomRows(12, 20));
    expect(await codeOf(new Uint8Array([...file, 0]))).toBe('truncated');
    expect(await codeOf(new Uint8Array([...file, ...file]))).toBe('damaged');
  });
});

describe('a newer backup', () => {
  it.each<[string, Forgery]>([
    [
      'of a later form, with parts this program does not know',
      { claims: { version: 2 }, more: [['sessions.jsonl', '']] },
    ],
    ['of a later form, with a manifest of another shape', { claims: { version: 9, parts: [], created: 3 } }],
    ['of a later database', { claims: { database: 3 } }],
  ])('%s is told as such', async (_name, forgery) => {
    expect(await codeOf(forged(forgery))).toBe('newer');
  });
});

describe('a backup that lies', () => {
  const author = '{"id":"a","name":"王","unit":""}\n';
  it.each<[string, Forgery]>([
    ['of how many rows it has', { tables: { authors: author }, parts: { authors: { rows: 2 } } }],
    ['of how many bytes it has', { tables: { authors: author }, parts: { authors: { bytes: 99 } } }],
    ['of a checksum', { tables: { authors: author }, parts: { authors: { sha256: '0'.repeat(64) } } }],
    ['with a number that is none', { parts: { marks: { bytes: -1 } } }],
    ['with a number beyond all numbers', { parts: { marks: { bytes: 1e300 } } }],
    ['with one id twice', { tables: { authors: author + author } }],
    [
      'with one key of a setting twice',
      { tables: { settings: '{"key":"a","value":1}\n{"key":"a","value":2}\n' } },
    ],
    ['with a row without an id', { tables: { notes: '{"markdown":"x"}\n' } }],
    ['with an id that is only inherited', { tables: { notes: '{"__proto__":{"id":"a"}}\n' } }],
    ['with a row that is no object', { tables: { notes: '[]\n' } }],
    ['with a row that is null', { tables: { notes: 'null\n' } }],
    ['with a line that is no JSON', { tables: { notes: '{"id":"a"\n' } }],
    ['with a last line without an end', { tables: { notes: '{"id":"a"}' }, parts: { notes: { rows: 1 } } }],
    ['with a key that sets a prototype', { tables: { notes: '{"id":"a","__proto__":{"polluted":1}}\n' } }],
    [
      'with such a key in a setting',
      { tables: { settings: '{"key":"layout","value":{"__proto__":{"polluted":1}}}\n' } },
    ],
    [
      'with bytes that are no text',
      { tables: { notes: new Uint8Array([0xff, 0xfe, 0x0a]) }, parts: { notes: { rows: 1 } } },
    ],
    ['with a part more', { more: [['../../evil.sh', 'rm']] }],
    ['with a part twice', { more: [['marks.jsonl', '']] }],
    ['of when it was made', { claims: { created: 'gestern' } }],
    ['of what it is', { claims: { format: 'gazette-reader-pack' } }],
    ['with a claim more', { claims: { trusted: true } }],
  ])('%s is refused', async (_name, forgery) => {
    expect(await codeOf(forged(forgery))).toBe('damaged');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is refused without its manifest', async () => {
    const file = archive([
      ['mimetype', 'application/x-gazette-backup'],
      ['marks.jsonl', ''],
    ]);
    expect(await codeOf(file)).toBe('damaged');
  });
});

/** A deflate stream of one megabyte that unpacks to a gigabyte: the same block of zeros a thousand times. */
function gigabyte(): Uint8Array {
  const block = deflateRawSync(new Uint8Array(1024 * 1024), { finishFlush: constants.Z_SYNC_FLUSH });
  return new Uint8Array(Buffer.concat([...new Array<Buffer>(1024).fill(block), deflateRawSync('')]));
}

/** Sets the unpacked size of a part in the directory of the archive. */
function claimingSize(file: Uint8Array<ArrayBuffer>, name: string, size: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(file.buffer);
  for (let offset = file.length - 22; offset > 0; offset -= 1) {
    if (view.getUint32(offset, true) !== 0x02014b50) continue;
    const length = view.getUint16(offset + 28, true);
    const found = new TextDecoder().decode(file.subarray(offset + 46, offset + 46 + length));
    if (found === name) view.setUint32(offset + 24, size, true);
  }
  return file;
}

describe('a zip bomb', () => {
  it('that declares more than a backup holds is refused before it is unpacked', async () => {
    const claims = { marks: { bytes: 257 * 1024 * 1024 } };
    expect(await codeOf(forged({ parts: claims }))).toBe('tooMuch');
    expect(await codeOf(claimingSize(forged({}), 'notes.jsonl', 0xffffffff))).toBe('tooMuch');
    expect(await codeOf(claimingSize(forged({}), 'manifest.json', 0xffffffff))).toBe('tooMuch');
  });

  it.each(['notes.jsonl', 'manifest.json'])('in %s that declares little is stopped early', async (name) => {
    const file = claimingSize(
      forged({ packed: { [name]: gigabyte() }, parts: { notes: { bytes: 10 } } }),
      name,
      10,
    );
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };
    expect(await readBackup(file, 2, { ...tools, pause })).toEqual({ ok: false, error: { code: 'tooMuch' } });
    // It would pause every hundred kilobytes.
    expect(pauses).toBeLessThan(2);
  });

  it('that promises more than it has costs nothing', async () => {
    const promised = 200 * 1024 * 1024;
    const file = claimingSize(forged({ parts: { notes: { bytes: promised } } }), 'notes.jsonl', promised);
    expect(await codeOf(file)).toBe('damaged');
  });
});
