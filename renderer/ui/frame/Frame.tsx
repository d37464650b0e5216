/**
 * The whole window: rail, side panel, reading area, detail panel, status bar. Owns their arrangement and widths;
 * what stands in them is the rooms' own.
 */
import { type ComponentType, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { type Room, WIDTHS } from '../../state/layout/layout.ts';
import { frameText } from '../../text-zh/frame.ts';
import { PaneArea } from '../panes/PaneArea.tsx';
import { DatabaseNotice } from './DatabaseNotice.tsx';
import { DetailPanel, type OfReadingProps } from './DetailPanel.tsx';
import styles from './Frame.module.css';
import { HeldNotice } from './HeldNotice.tsx';
import { Rail } from './Rail.tsx';
import { SidePanel } from './SidePanel.tsx';
import { StatusBar } from './StatusBar.tsx';
import { type Collapsible, useCollapsible } from './use-collapsible.ts';

export interface FrameProps {
  readonly rooms: Readonly<Record<Room, ComponentType>>;
  readonly notes: ComponentType<OfReadingProps>;
  /** What floats over the rooms: sentences about what was just done. */
  readonly children?: ReactNode;
}

/** The narrowest the text may become, in px. */
const TEXT_LEAST = 300;

/** The frame with its rooms, given by the composition root. */
export function Frame({ rooms, notes, children }: FrameProps) {
  const side = useCollapsible('side');
  const detail = useCollapsible('detail');
  const group = useRef<HTMLDivElement>(null);
  useOwnWidths(group, side, detail);
  return (
    <I18nProvider locale="zh-CN">
      <div className={styles.frame}>
        <DatabaseNotice />
        <HeldNotice />
        <div className={styles.body}>
          <Rail />
          <main className={styles.main}>
            <Group
              className={styles.panels ?? ''}
              elementRef={group}
              orientation="horizontal"
              onLayoutChanged={(layout, { isUserInteraction }) => {
                if (!isUserInteraction) return;
                const percent = widthOfPanels(group.current) / 100;
                side.take((layout.side ?? 0) * percent);
                detail.take((layout.detail ?? 0) * percent);
              }}
            >
              <Panel
                id="side"
                collapsible
                defaultSize={side.isOpen ? side.width : 0}
                minSize={WIDTHS.side.least}
                maxSize={WIDTHS.side.most}
                groupResizeBehavior="preserve-pixel-size"
                panelRef={side.panel}
                inert={!side.isOpen}
              >
                <SidePanel rooms={rooms} />
              </Panel>
              <Separator className={styles.separator ?? ''} aria-label={frameText.resizeSide} />
              <Panel id="text" minSize={TEXT_LEAST}>
                <section className={styles.text} aria-label={frameText.mainLabel}>
                  <PaneArea />
                </section>
              </Panel>
              <Separator className={styles.separator ?? ''} aria-label={frameText.resizeDetail} />
              <Panel
                id="detail"
                collapsible
                defaultSize={detail.isOpen ? detail.width : 0}
                minSize={WIDTHS.detail.least}
                maxSize={WIDTHS.detail.most}
                groupResizeBehavior="preserve-pixel-size"
                panelRef={detail.panel}
                inert={!detail.isOpen}
              >
                <DetailPanel notes={notes} />
              </Panel>
            </Group>
            {children}
          </main>
        </div>
        <StatusBar />
      </div>
    </I18nProvider>
  );
}

/** Of all panels together, in px: what shares of a layout are shares of. */
function widthOfPanels(group: HTMLElement | null): number {
  const panels = [...(group?.querySelectorAll(':scope > [data-panel]') ?? [])];
  return panels.reduce((sum, panel) => sum + panel.getBoundingClientRect().width, 0);
}

/** A panel that had to give way has its own width again when the window or the closing of the other one leaves room. */
function useOwnWidths(group: RefObject<HTMLElement | null>, side: Collapsible, detail: Collapsible): void {
  const [restoreSide, restoreDetail] = [side.restore, detail.restore];
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every opening and closing too, and when another width is remembered
  useEffect(() => {
    const restore = () => {
      restoreSide();
      restoreDetail();
    };
    restore();
    const observer = new ResizeObserver(restore);
    if (group.current !== null) observer.observe(group.current);
    return () => observer.disconnect();
  }, [group, restoreSide, restoreDetail, side.isOpen, detail.isOpen, side.width, detail.width]);
}
