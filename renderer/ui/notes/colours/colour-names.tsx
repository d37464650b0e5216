/** What the six colours are called now, for every component; asked of the database once, at the root of the window. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type ColourNames, namesWith } from '../../../core/annotation/colour-names.ts';
import { useSetting } from '../../../data/settings/settings.ts';
import { OWN_COLOUR_NAMES } from '../../../state/annotating/colour-names.ts';

const Names = createContext<ColourNames>(OWN_COLOUR_NAMES);

/** To stand once around everything that names a colour. */
export function ColourNamesProvider({ children }: { readonly children: ReactNode }) {
  const renamed = useSetting('colourNames');
  const names = useMemo(() => namesWith(OWN_COLOUR_NAMES, renamed ?? {}), [renamed]);
  return <Names value={names}>{children}</Names>;
}

/** The names, kept true while they are changed in any window. */
export function useColourNames(): ColourNames {
  return useContext(Names);
}
