/** What the references over one document view work on. */
import type { Reference } from '../../../core/cite/references/model.ts';
import type { GazetteDocument } from '../../../core/gazette/model.ts';
import type { PaneId, TabId } from '../../../state/panes/model.ts';

export interface ReferenceLayer {
  readonly pane: PaneId;
  readonly tabId: TabId;
  readonly document: GazetteDocument;
  /** As they are drawn. */
  readonly references: readonly Reference[];
}
