/** Keeps the present search, or gives up keeping it. Connects itself. */
import type { Ask } from '../../../core/search/outcome.ts';
import { useSetting } from '../../../data/settings/settings.ts';
import { isSameSearch, searchMemory } from '../../../state/search-room/search-memory.ts';
import { searchText } from '../../../text-zh/search.ts';
import { IconButton } from '../../shared/IconButton.tsx';
import { StarIcon } from './StarIcon.tsx';

export function SaveToggle({ ask }: { readonly ask: Ask }) {
  const saved = useSetting('savedSearches') ?? [];
  const isSaved = saved.some((each) => isSameSearch(each, ask));
  return (
    <IconButton
      icon={<StarIcon isFilled={isSaved} />}
      label={isSaved ? searchText.unsave : searchText.save}
      isOn={isSaved}
      onPress={() => void (isSaved ? searchMemory.forgetSearch(ask) : searchMemory.saveSearch(ask))}
    />
  );
}
