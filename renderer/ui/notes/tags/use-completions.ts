/** The tags that complete what is being typed, by their characters or by how they sound. */
import { useEffect, useMemo, useState } from 'react';
import { completionsFor, tagsInUse } from '../../../core/annotation/tags.ts';
import { lettersOf } from '../../../core/search/pinyin/latin.ts';
import { loadTags } from '../../../state/annotating/tags.ts';

type Spells = (name: string, typed: string) => boolean;

/** `tags` are on the record already. What is in use is asked for once, when the field appears. */
export function useCompletions(typed: string, tags: readonly string[]): readonly string[] {
  const inUse = useTagsInUse();
  const spells = useSpelling(lettersOf(typed) !== null);
  return useMemo(
    () => completionsFor(typed, inUse, tags, (tag) => spells?.(tag, typed) ?? false),
    [typed, inUse, tags, spells],
  );
}

function useTagsInUse(): readonly string[] {
  const [inUse, setInUse] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    void loadTags().then((lists) => {
      if (isWanted) setInUse(tagsInUse(lists));
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return inUse;
}

/** How names sound is a large dictionary: it is fetched when what is typed can be pinyin. */
function useSpelling(isWanted: boolean): Spells | null {
  const [spells, setSpells] = useState<Spells | null>(null);
  useEffect(() => {
    if (!isWanted || spells !== null) return;
    void import('../../../core/search/pinyin/spells.ts').then((module) => setSpells(() => module.spells));
  }, [isWanted, spells]);
  return spells;
}
