/** The production bundle behind the browser shell's own server, on a port of the system's choice. */
import { missingOutput } from '../../../main/launch/bundle.ts';
import { createReaderServer, type ReaderServer } from '../../../main/launch/reader-server.ts';
import { BUNDLE, ROOT } from '../project.ts';

/** Throws a sentence if the program has not been built. */
export async function serveBundle(): Promise<ReaderServer> {
  const missing = missingOutput(ROOT);
  if (missing !== null) throw new Error(`${missing} is not there: run npm run build first.`);
  return createReaderServer({ root: BUNDLE, port: 0, version: 'test' });
}
