/**
 * Reads the corpus that ships with the program: `./corpus/index.json` and `./corpus/documents/<id>.json`.
 * Every file is fetched once, checked against its shape and kept; a failure is kept too, until a retry. Hooks over it are in use-corpus.ts.
 */
import type { CorpusIndex, DocumentId, GazetteDocument } from '../../core/gazette/model.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { parseCorpusIndex, parseDocument, type Shape } from './corpus-shape.ts';

/**
 * `missing`: there is no such file. `damaged`: it is there but not what it should be.
 * `unreachable`: it could not be read at all.
 */
export interface CorpusFailure {
  readonly code: 'missing' | 'damaged' | 'unreachable';
  /** Relative to the page. */
  readonly path: string;
  /** For whoever helps; not a sentence for the reader. */
  readonly detail: string;
}

export interface Corpus {
  /** The list of issues and documents. */
  readonly index: () => Promise<Result<CorpusIndex, CorpusFailure>>;
  /** One whole document. `missing` also stands for a document that never existed. */
  readonly document: (id: DocumentId) => Promise<Result<GazetteDocument, CorpusFailure>>;
  /** Forgets every failure and tells the subscribers to ask again. */
  readonly retry: () => void;
  /** Counts the retries. */
  readonly attempt: () => number;
  /** Calls `listener` on every retry; returns the function that stops. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The part of `fetch` that is needed. */
export type Fetch = (path: string) => Promise<Pick<Response, 'ok' | 'status' | 'text'>>;

const INDEX_PATH = './corpus/index.json';

/** A corpus over a way to fetch files. The program has one, {@link corpus}; tests make their own. */
export function createCorpus(fetchFile: Fetch): Corpus {
  const kept = new Map<string, Promise<Result<unknown, CorpusFailure>>>();
  const failed = new Set<string>();
  const listeners = new Set<() => void>();
  let attempts = 0;

  function read<Value>(path: string, parse: (value: unknown) => Shape<Value>) {
    const known = kept.get(path) as Promise<Result<Value, CorpusFailure>> | undefined;
    if (known !== undefined) return known;
    const reading = readFile(fetchFile, path, parse).then((result) => {
      if (!result.ok) failed.add(path);
      return result;
    });
    kept.set(path, reading);
    return reading;
  }

  return {
    index: () => read(INDEX_PATH, parseCorpusIndex),
    document: (id) =>
      read(`./corpus/documents/${encodeURIComponent(id)}.json`, (value) => documentNamed(id, value)),
    retry: () => {
      for (const path of failed) kept.delete(path);
      failed.clear();
      attempts += 1;
      for (const listener of listeners) listener();
    },
    attempt: () => attempts,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The corpus beside the page. */
export const corpus: Corpus = createCorpus((path) => fetch(path));

function documentNamed(id: DocumentId, value: unknown): Shape<GazetteDocument> {
  const shape = parseDocument(value);
  if ('value' in shape && shape.value.id !== id) return { problem: `the file holds ${shape.value.id}` };
  return shape;
}

async function readFile<Value>(
  fetchFile: Fetch,
  path: string,
  parse: (value: unknown) => Shape<Value>,
): Promise<Result<Value, CorpusFailure>> {
  const text = await readText(fetchFile, path);
  if (!text.ok) return text;
  const json = parseJson(text.value);
  if ('problem' in json) return fail({ code: 'damaged', path, detail: json.problem });
  const shape = parse(json.value);
  return 'problem' in shape ? fail({ code: 'damaged', path, detail: shape.problem }) : ok(shape.value);
}

async function readText(fetchFile: Fetch, path: string): Promise<Result<string, CorpusFailure>> {
  try {
    const response = await fetchFile(path);
    if (response.ok) return ok(await response.text());
    const code = response.status === 404 || response.status === 410 ? 'missing' : 'unreachable';
    return fail({ code, path, detail: `HTTP ${response.status}` });
  } catch (error) {
    return fail({ code: 'unreachable', path, detail: String(error) });
  }
}

function parseJson(text: string): Shape<unknown> {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: String(error) };
  }
}
