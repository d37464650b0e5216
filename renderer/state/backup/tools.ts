/** What backups need of the machine: checksums, and a breath for the page between slices of work. */
import type { BackupTools } from '../../core/backup/format.ts';

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const backupTools: BackupTools = {
  sha256,
  pause: () => new Promise((resolve) => setTimeout(resolve)),
};

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function textDigest(text: string): Promise<string> {
  return sha256(new TextEncoder().encode(text));
}
