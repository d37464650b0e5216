/**
 * A link to a stretch of one of the two reports. It stays in the line like the words around it, so that no line begins
 * with a comma; keys and buttons held mean beside or a new tab as everywhere.
 */
import type { MouseEvent, ReactNode } from 'react';
import { formatAddress } from '../../state/panes/address.ts';
import { whereFor } from '../../state/panes/where.ts';
import type { Opener } from '../panes/OpenMenu.tsx';
import { openTarget, type Sides, type Target, useSides } from './sides.ts';

export interface PlaceLinkProps {
  readonly target: Target;
  readonly className: string | undefined;
  /** Whether Tab comes here; else the arrow keys of what is around it. */
  readonly isReachable?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}

/** To be used below a `SidesContext`. */
export function PlaceLink({ target, className, isReachable = true, title, children }: PlaceLinkProps) {
  const sides = useSides();
  const open = (event: MouseEvent) => {
    if (event.button > 1) return;
    event.preventDefault();
    openTarget(sides, target, whereFor(event));
  };
  return (
    <a
      className={className}
      href={formatAddress({ documentId: sides[target.side].document.id, blockId: target.blockId })}
      data-target={JSON.stringify(target)}
      tabIndex={isReachable ? 0 : -1}
      draggable={false}
      title={title}
      onClick={open}
      onAuxClick={open}
    >
      {children}
    </a>
  );
}

/** For the menu of a secondary click: what the link at an element opens; null if there is none. */
export function openerOfLink(sides: Sides, element: Element): Opener | null {
  const written = element.closest<HTMLElement>('[data-target]')?.dataset.target;
  if (written === undefined) return null;
  const target = JSON.parse(written) as Target;
  return (where) => openTarget(sides, target, where);
}
