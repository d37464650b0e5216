/** The program that the shell tests start: this project's, or the mutated copy that is being judged. */
import { ROOT } from '../project.ts';

/** The environment variable that names another folder with package.json and out/. */
export const APP_VARIABLE = 'GAZETTE_SHELL_APP';

export const APP_FOLDER = process.env[APP_VARIABLE] ?? ROOT;
