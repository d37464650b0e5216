import { execFileSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipFiles } from '../../../../../renderer/core/export/files/zip.ts';

const FILES = [
  { name: '2018-05-17 南政办发〔2018〕11号 照明管理办法.md', text: '> 第十三条\n𠮷\n' },
  { name: '乙.md', text: '' },
];

it('holds the files under their names, in UTF-8', () => {
  const read = Object.entries(unzipSync(zipFiles(FILES)));
  expect(read.map(([name, bytes]) => ({ name, text: new TextDecoder().decode(bytes) }))).toEqual(FILES);
});

it('says that its names are UTF-8, which Windows asks for', () => {
  const bytes = new DataView(zipFiles(FILES).buffer);
  expect(bytes.getUint32(0, true)).toBe(0x04034b50);
  expect(bytes.getUint16(6, true) & 0x0800).toBe(0x0800);
});

it('is the same bytes at any time and in any zone', () => {
  const script = `import { zipFiles } from './renderer/core/export/files/zip.ts';
    process.stdout.write(Buffer.from(zipFiles(${JSON.stringify(FILES)})).toString('hex'));`;
  const elsewhere = (zone: string) =>
    execFileSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
  const here = Buffer.from(zipFiles(FILES)).toString('hex');
  expect(elsewhere('Pacific/Kiritimati')).toBe(here);
  expect(elsewhere('America/Adak')).toBe(here);
});
