/** `npm test`: the check, the build and the end-to-end tests; the last line is `N passed, N failed`. */
import { runAsProcess } from './step-run.ts';
import { TEST_STEPS } from './steps.ts';

await runAsProcess(TEST_STEPS);
