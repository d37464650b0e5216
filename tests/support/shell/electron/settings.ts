/** How this process was started, read once; main itself sees nothing of it. */
import { type MainSettings, SETTINGS_VARIABLE } from '../link/verbs.ts';

const given = process.env[SETTINGS_VARIABLE];
if (given === undefined)
  throw new Error(`${SETTINGS_VARIABLE} is not set: this is no main process of the shell tests`);
delete process.env[SETTINGS_VARIABLE];

export const settings = JSON.parse(given) as MainSettings;
