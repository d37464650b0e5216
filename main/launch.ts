/**
 * What `npm start` runs, on plain Node; Electron itself is never loaded here. The work is in launch/.
 */
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { READER_PORT } from './launch/reader-server.ts';
import { startReader } from './launch/start.ts';
import { runsAsRoot } from './launch/surroundings.ts';
import { launchText } from './text-zh.ts';

const given = process.argv.slice(2);
if (given.length > 0) {
  console.error(launchText.noArguments(given.join(' ')));
  process.exitCode = 1;
} else {
  process.exitCode = await startReader({
    root: dirname(import.meta.dirname),
    env: process.env,
    platform: process.platform,
    isRoot: runsAsRoot(process.platform),
    home: homedir(),
    port: READER_PORT,
    say: (line) => console.log(line),
  });
}
