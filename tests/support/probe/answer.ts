/**
 * Answers one probe: verb and JSON text in, JSON text or one sentence out. What each verb does is in its own file;
 * where the text comes from and goes to is probe.ts's business.
 */
import { fail, ok, type Result } from '../../../renderer/core/result.ts';
import { cite } from './cite.ts';
import { compare } from './compare.ts';
import { type ProbeCorpus, ProbeError } from './corpus.ts';
import { exportNotes } from './export.ts';
import { references } from './references.ts';
import { resolveSelector } from './resolve.ts';
import { search } from './search.ts';

type Verb = (input: unknown, corpus: ProbeCorpus) => unknown;

const VERBS: Readonly<Record<string, Verb>> = {
  search,
  cite,
  export: exportNotes,
  references,
  compare,
  resolve: resolveSelector,
};

export interface ProbeFailure {
  readonly code: 'usage' | 'input';
  /** One English sentence. */
  readonly message: string;
}

/**
 * The verb's answer as one line of JSON. The corpus is asked for only once verb and JSON are known to be right, since
 * it may have to be built. A verb that breaks (not: refuses) throws.
 */
export async function answerProbe(
  argv: readonly string[],
  input: string,
  corpus: () => ProbeCorpus | Promise<ProbeCorpus>,
): Promise<Result<string, ProbeFailure>> {
  const [name = '', ...rest] = argv;
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (verb === undefined || rest.length > 0) return fail({ code: 'usage', message: usage(argv) });
  const parsed = parseJson(input);
  if (!parsed.ok) return parsed;
  try {
    return ok(JSON.stringify(await verb(parsed.value, await corpus())));
  } catch (error) {
    if (error instanceof ProbeError) return fail({ code: 'input', message: error.message });
    throw error;
  }
}

function usage(argv: readonly string[]): string {
  const names = Object.keys(VERBS).join(', ');
  if (argv.length === 0) return `No verb: use one of ${names}, with JSON on standard input.`;
  return `Unknown verb ${JSON.stringify(argv.join(' '))}: use one of ${names}.`;
}

function parseJson(text: string): Result<unknown, ProbeFailure> {
  if (text.trim() === '')
    return fail({ code: 'input', message: 'Standard input is empty: JSON is expected.' });
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail({ code: 'input', message: 'Standard input is no JSON.' });
  }
}
