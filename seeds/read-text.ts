/**
 * Reads one text file that somebody hands in: UTF-8 with or without BOM, UTF-16 with BOM, GB18030. Refuses in one
 * sentence what is no text. Line ends become LF, so that the same text is the same whatever machine it passed.
 */
import { readFileSync, statSync } from 'node:fs';

/** No gazette issue is a tenth of this; larger files are refused before they are read. */
const MAX_BYTES = 24 * 1024 * 1024;

/** Text of that many lines in so few bytes is no print; parsing it would only take the machine's memory. */
const MAX_LINES = 200_000;

/** A sentence for the user; the message is all that is shown. */
export class UnreadableText extends Error {}

/** The decoded text without BOM. Throws {@link UnreadableText} for anything that is not a readable text file. */
export function readText(file: string): string {
  const bytes = readBytes(file);
  const text = decode(bytes)
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n');
  if (text.includes('\0')) throw new UnreadableText(`“${file}”不是文本文件，无法解析。`);
  if (countLines(text) > MAX_LINES)
    throw new UnreadableText(`“${file}”超过 ${MAX_LINES} 行，不是一期政报，未解析。`);
  return text;
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function readBytes(file: string): Uint8Array {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) throw new UnreadableText(`“${file}”是文件夹，请指定一个文本文件。`);
    if (!stat.isFile()) throw new UnreadableText(`“${file}”不是普通文件，无法解析。`);
    if (stat.size > MAX_BYTES)
      throw new UnreadableText(`“${file}”超过 ${MAX_BYTES / 1024 / 1024} MB，不是一期政报，未解析。`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UnreadableText) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') throw new UnreadableText(`找不到文件“${file}”。`);
    throw new UnreadableText(`文件“${file}”无法读取（${String(code)}）。`);
  }
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UnreadableText('文件既不是 UTF-8 也不是 GB18030 编码的文本，无法解析。');
  }
}
