/** What the search service runs on in a browser: files, event loop, and the dictionary of pinyin on demand. */
import type { ShardStore } from '../core/search/index/keeper.ts';
import type { LoadPinyin } from '../core/search/service/answerer.ts';
import type { ServiceParts } from '../core/search/service/service.ts';
import type { Corpus } from '../data/corpus/corpus.ts';
import { readSearchCorpus } from './corpus-reading.ts';
import { createTasks } from './tasks.ts';

export interface Surroundings {
  /** The corpus in a folder; `base` is its absolute URL with a closing slash. */
  readonly corpusAt: (base: string) => Pick<Corpus, 'index' | 'document'>;
  /** Null: search without an index. */
  readonly store: ShardStore | null;
}

/** Reads and loads nothing yet. */
export function serviceParts({ corpusAt, store }: Surroundings): ServiceParts {
  return {
    readCorpus: (base, report) => readSearchCorpus(corpusAt(base), report),
    store,
    loadPinyin,
    tasks: createTasks(),
    complain,
  };
}

/** For whoever helps: what search gets over by itself. */
export function complain(detail: string): void {
  console.warn(`search: ${detail}`);
}

const loadPinyin: LoadPinyin = async (documents) => {
  const [{ createPinyinReader }, { namesOf }] = await Promise.all([
    import('../core/search/pinyin/reader.ts'),
    import('../core/search/pinyin/names.ts'),
  ]);
  return createPinyinReader(namesOf(documents));
};
