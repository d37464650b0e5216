/**
 * What stands under an empty box: the searches that are kept, those used last, and what can be typed. Connects itself
 * to what is remembered.
 */
import { FACETS, type FacetChoice, NO_VALUE } from '../../../core/search/facets/facets.ts';
import { useCorpusIndex } from '../../../data/corpus/use-corpus.ts';
import type { SavedSearch } from '../../../data/settings/setting-values.ts';
import { useSetting } from '../../../data/settings/settings.ts';
import { searchMemory } from '../../../state/search-room/search-memory.ts';
import { searching } from '../../../state/search-room/searching.ts';
import { filterText, searchStartText } from '../../../text-zh/search.ts';
import { Button } from '../../shared/Button.tsx';
import { KeptList } from './KeptList.tsx';
import styles from './SearchStart.module.css';

/** `onLeave`: the focus belongs into the box. */
export function SearchStart({ onLeave }: { readonly onLeave: () => void }) {
  const history = useSetting('searchHistory') ?? [];
  return (
    <div className={styles.start}>
      <SavedSearches onLeave={onLeave} />
      <KeptList
        title={searchStartText.history}
        entries={history.map((query) => ({
          key: query,
          words: query,
          detail: null,
          forgetLabel: searchStartText.forgetQuery(query),
        }))}
        action={
          <Button
            variant="quiet"
            onPress={() => {
              void searchMemory.forgetAllQueries();
              onLeave();
            }}
          >
            {searchStartText.clearHistory}
          </Button>
        }
        onRun={(query) => {
          searching.run(query);
          onLeave();
        }}
        onForget={(query) => void searchMemory.forgetQuery(query)}
        onEmpty={onLeave}
      />
      <Help />
    </div>
  );
}

function SavedSearches({ onLeave }: { readonly onLeave: () => void }) {
  const saved = useSetting('savedSearches') ?? [];
  const issues = useIssueTitles();
  const byKey = new Map(saved.map((search) => [keyOf(search), search]));
  return (
    <KeptList
      title={searchStartText.saved}
      entries={[...byKey].map(([key, { name, choice }]) => ({
        key,
        words: name,
        detail: choiceInWords(choice, issues),
        forgetLabel: searchStartText.forgetSearch(name),
      }))}
      onRun={(key) => {
        const search = byKey.get(key);
        if (search !== undefined) searching.run(search.query, search.choice);
        onLeave();
      }}
      onForget={(key) => {
        const search = byKey.get(key);
        if (search !== undefined) void searchMemory.forgetSearch(search);
      }}
      onEmpty={onLeave}
    />
  );
}

function keyOf({ query, choice }: SavedSearch): string {
  return JSON.stringify([query, ...FACETS.map((facet) => [...choice[facet]].sort())]);
}

function useIssueTitles(): ReadonlyMap<string, string> {
  const index = useCorpusIndex();
  return new Map(index.kind === 'ready' ? index.value.issues.map(({ id, title }) => [id, title]) : []);
}

/** Null if nothing is chosen. */
function choiceInWords(choice: FacetChoice, issues: ReadonlyMap<string, string>): string | null {
  const words = [
    ...choice.year.map((year) => (year === NO_VALUE ? filterText.noValue : filterText.year(year))),
    ...choice.issue.map((issue) => issues.get(issue) ?? issue),
    ...[...choice.kind, ...choice.issuer].map((value) => (value === NO_VALUE ? filterText.noValue : value)),
  ];
  return words.length === 0 ? null : words.join(' · ');
}

function Help() {
  return (
    <section className={styles.help}>
      <h3 className={styles.title}>{searchStartText.help}</h3>
      <dl className={styles.syntax}>
        {searchStartText.syntax.map(([example, meaning]) => (
          <div key={example} className={styles.rule}>
            <dt className={styles.example}>{example}</dt>
            <dd className={styles.meaning}>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
