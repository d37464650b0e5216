/**
 * Who answers on the reader's port when it is already taken: another start of this program, or a stranger.
 */
import { request } from 'node:http';
import { IDENTITY_HEADER, IDENTITY_PATH, READER_HOST } from './reader-server.ts';

export type PortHolder =
  | { readonly kind: 'reader'; readonly version: string }
  | { readonly kind: 'stranger' };

/** Milliseconds after which a silent holder is a stranger. */
const PATIENCE = 2000;

/** Asks the holder who it is. Never rejects: whatever does not answer as a reader is a stranger. */
export function identifyPortHolder(port: number): Promise<PortHolder> {
  return new Promise((resolve) => {
    const question = request({ host: READER_HOST, port, path: IDENTITY_PATH, timeout: PATIENCE });
    const giveUp = () => {
      question.destroy();
      resolve({ kind: 'stranger' });
    };
    question.once('timeout', giveUp).once('error', giveUp);
    question.once('response', (response) => {
      response.resume();
      question.destroy();
      const version = response.headers[IDENTITY_HEADER];
      resolve(typeof version === 'string' ? { kind: 'reader', version } : { kind: 'stranger' });
    });
    question.end();
  });
}
