/** `npm run check`: types, layers, lint, format and unit tests; the last line is `N passed, N failed`. */
import { runAsProcess } from './step-run.ts';
import { CHECK_STEPS } from './steps.ts';

await runAsProcess(CHECK_STEPS);
