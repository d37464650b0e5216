/**
 * Reads the JSON reports of Vitest (Jest's shape) and Playwright into tallies: pure functions. A report is untrusted:
 * the runner may have died while writing it. A runner whose report does not account for its failure, and one that
 * found no tests, counts as 1 failed.
 */
import * as v from 'valibot';
import { addTallies, failedStep, fromExitCode, NOTHING, type Tally } from './totals.ts';

/** What a runner left behind. */
export interface Evidence {
  /** The content of its report; null if it wrote none. */
  readonly report: string | null;
  /** null if it was killed or never started. */
  readonly exitCode: number | null;
}

const VitestReport = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      status: v.string(),
      message: v.optional(v.string(), ''),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
    }),
  ),
});

/** Vitest's JSON report. A skipped test and a file that could not be loaded each count as 1 failed. */
export function fromVitest({ report, exitCode }: Evidence): Tally {
  return settle(exitCode, readReport(report, VitestReport), (content) =>
    content.testResults.map((file) => {
      if (file.assertionResults.length === 0 && file.status !== 'passed')
        return failedStep(`${file.name} could not be run: ${firstLine(file.message)}`);
      return addTallies(
        file.assertionResults.map(({ status, fullName }) => {
          if (status === 'passed') return { ...NOTHING, passed: 1 };
          return status === 'failed' ? { ...NOTHING, failed: 1 } : forbiddenSkip(fullName);
        }),
      );
    }),
  );
}

const PlaywrightSpec = v.object({
  title: v.string(),
  file: v.string(),
  tests: v.array(
    v.object({
      status: v.string(),
      annotations: v.optional(
        v.array(v.object({ type: v.string(), description: v.optional(v.string()) })),
        [],
      ),
    }),
  ),
});
type Spec = v.InferOutput<typeof PlaywrightSpec>;

interface Suite {
  readonly specs?: readonly Spec[] | undefined;
  readonly suites?: readonly Suite[] | undefined;
}
const PlaywrightSuite: v.GenericSchema<unknown, Suite> = v.object({
  specs: v.optional(v.array(PlaywrightSpec)),
  suites: v.optional(v.lazy(() => v.array(PlaywrightSuite))),
});
const PlaywrightReport = v.object({
  suites: v.array(PlaywrightSuite),
  errors: v.optional(v.array(v.object({ message: v.optional(v.string(), '') })), []),
});

/**
 * Playwright's JSON report. Only tests under `electron/` may skip; any other skipped, interrupted or flaky test and
 * every error outside tests counts as 1 failed.
 */
export function fromPlaywright({ report, exitCode }: Evidence): Tally {
  return settle(exitCode, readReport(report, PlaywrightReport), (content) => [
    ...content.suites.flatMap(specsOf).flatMap(tallySpec),
    ...content.errors.map((error) => failedStep(firstLine(error.message))),
  ]);
}

function specsOf(suite: Suite): readonly Spec[] {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

function tallySpec(spec: Spec): readonly Tally[] {
  return spec.tests.map(({ status, annotations }) => {
    if (status === 'expected') return { ...NOTHING, passed: 1 };
    if (status !== 'skipped') return { ...NOTHING, failed: 1 };
    if (!/(^|[\\/])electron[\\/]/.test(spec.file)) return forbiddenSkip(spec.title);
    const reason = annotations.find((annotation) => annotation.type === 'skip')?.description;
    return { ...NOTHING, skipped: [reason ?? spec.title] };
  });
}

function forbiddenSkip(title: string): Tally {
  return failedStep(`skipped, which only tests/electron may be: ${title}`);
}

function readReport<Shape>(text: string | null, schema: v.GenericSchema<unknown, Shape>): Shape | string {
  if (text === null) return 'it left no report';
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : 'its report has another shape than expected';
  } catch (error) {
    if (error instanceof SyntaxError) return 'its report is cut off or no JSON';
    throw error;
  }
}

/** Adds what the report cannot know: that there is none, that it is empty, or that the runner failed beside it. */
function settle<Shape>(
  exitCode: number | null,
  content: Shape | string,
  tally: (content: Shape) => readonly Tally[],
): Tally {
  if (typeof content === 'string') return failedStep(content);
  const total = addTallies(tally(content));
  if (total.failed > 0) return total;
  if (total.passed + total.skipped.length === 0) return addTallies([total, failedStep('it found no tests')]);
  return exitCode === 0 ? total : addTallies([total, { ...fromExitCode(exitCode), passed: 0 }]);
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}
