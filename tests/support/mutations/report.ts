/**
 * What a run of tests says, read from Playwright's JSON report: pure. A test that failed has noticed something only if an
 * expectation of it failed; a start that throws, a timeout or a browser that fails says nothing.
 */
import { stripVTControlCharacters } from 'node:util';
import * as v from 'valibot';

export type TestRun =
  | { readonly kind: 'passed' }
  /** An expectation was not met. */
  | { readonly kind: 'noticed'; readonly reason: string }
  /** Something else failed, or no test was run. */
  | { readonly kind: 'void'; readonly reason: string };

const Result = v.object({ errors: v.array(v.object({ message: v.optional(v.string(), '') })) });
const Spec = v.object({ tests: v.array(v.object({ results: v.array(Result) })) });

interface Suite {
  readonly specs: readonly v.InferOutput<typeof Spec>[];
  readonly suites?: readonly Suite[] | undefined;
}
const Suite: v.GenericSchema<unknown, Suite> = v.object({
  specs: v.array(Spec),
  suites: v.optional(v.array(v.lazy(() => Suite))),
});

const Report = v.object({
  suites: v.array(Suite),
  errors: v.array(v.object({ message: v.optional(v.string(), '') })),
  stats: v.object({ expected: v.number(), unexpected: v.number() }),
});

/** Of an expectation that was not met, below its own message if it has one. */
const EXPECTATION = /^(?:Error: )?expect(?:\.\w+)?\(/m;
/** Where the excerpt of the test's source begins, in which expectations stand that were never reached. */
const EXCERPT = /^>? *\d+ \|/m;

/** Throws if it is no report of Playwright. */
export function readReport(json: string): TestRun {
  const { suites, errors, stats } = v.parse(Report, JSON.parse(json));
  if (stats.unexpected === 0 && errors.length === 0) {
    return stats.expected > 0 ? { kind: 'passed' } : { kind: 'void', reason: 'no such test' };
  }
  const messages = [...errors, ...suites.flatMap(errorsIn)].map(({ message }) => plain(message));
  const unmet = messages.find((message) => EXPECTATION.test(message));
  if (unmet !== undefined) return { kind: 'noticed', reason: unmet };
  return { kind: 'void', reason: `no expectation failed, but:\n${messages.join('\n')}` };
}

function errorsIn({ specs, suites = [] }: Suite): readonly { readonly message: string }[] {
  const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results));
  return [...results.flatMap(({ errors }) => errors), ...suites.flatMap(errorsIn)];
}

/** Without colours, and without the excerpt and the stack below it. */
function plain(message: string): string {
  const [words = ''] = stripVTControlCharacters(message).split(EXCERPT);
  return words.trim();
}
