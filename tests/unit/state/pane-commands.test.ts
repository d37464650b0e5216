import { beforeEach, describe, expect, it } from 'vitest';
import { type CommandId, commandOf } from '../../../renderer/state/commands/commands.ts';
import { useFocusRequest } from '../../../renderer/state/layout/layout.ts';
import { doc, onePane, pair, resetPanes, split } from './panes/areas.ts';
import { open, shown } from './panes/reader.ts';

const run = (id: CommandId) => commandOf(id).run();
const enabled = (...ids: readonly CommandId[]) => ids.map((id) => commandOf(id).isEnabled());

beforeEach(() => resetPanes());

describe('the commands of the panes', () => {
  it('split the active pane either way while there is room', () => {
    resetPanes(onePane(doc('1')));
    run('splitRow');
    run('splitColumn');
    expect(shown()).toBe('row([*1], column([*1], ![*1]))');
    expect(enabled('splitRow', 'splitColumn')).toEqual([true, true]);
    run('splitRow');
    expect(enabled('splitRow', 'splitColumn')).toEqual([false, false]);
  });

  it('walk the panes where there are several, with the focus', () => {
    expect(enabled('nextPane', 'previousPane')).toEqual([false, false]);
    resetPanes(split(split(onePane(doc('1')), 'row', doc('2')), 'row', doc('3')));
    expect(enabled('nextPane', 'previousPane')).toEqual([true, true]);
    const before = useFocusRequest.getState().request;
    run('nextPane');
    expect(shown()).toBe('row(![*1], [*2], [*3])');
    const { request } = useFocusRequest.getState();
    expect(request?.target).toBe('text');
    expect(request).not.toEqual(before);
    run('previousPane');
    expect(shown()).toBe('row([*1], [*2], ![*3])');
  });

  it('walk the tabs of the active pane and close the one in front', () => {
    resetPanes(onePane(doc('1'), doc('2'), doc('3')));
    run('nextTab');
    expect(shown()).toBe('row(![*1 2 3])');
    run('previousTab');
    expect(shown()).toBe('row(![1 2 *3])');
    run('closeTab');
    expect(shown()).toBe('row(![1 *2])');
  });

  it('close a tab only where there is one', () => {
    expect(enabled('closeTab')).toEqual([false]);
    run('closeTab');
    expect(shown()).toBe('row(![])');
    resetPanes(onePane(pair('comparison', '1', '2')));
    expect(enabled('closeTab')).toEqual([true]);
  });

  it('go back and forward in the tab in front', () => {
    open('1');
    open('2');
    run('back');
    expect(shown()).toBe('row(![*1])');
    run('forward');
    expect(shown()).toBe('row(![*2])');
  });
});

describe('the commands of a document', () => {
  it('are disabled where none is in front', () => {
    expect(enabled('goToClause', 'focusText')).toEqual([false, false]);
    // A comparison has a text to go back to, but no clauses of one document.
    resetPanes(onePane(pair('comparison', '1', '2')));
    expect(enabled('goToClause', 'focusText', 'compare')).toEqual([false, true, false]);
    resetPanes(onePane(doc('1')));
    expect(enabled('goToClause', 'focusText')).toEqual([true, true]);
  });
});
