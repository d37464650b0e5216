import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPresses, whereFor, whereMeant } from '../../../../renderer/state/panes/where.ts';

const KEYS = { ctrlKey: false, metaKey: false, shiftKey: false };
const BUTTON = { left: 0, middle: 1, right: 2 };

/** Something pressed in the window, with these keys held. */
class Press extends Event {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly button: number | undefined;

  constructor(
    kind: string,
    { ctrlKey, metaKey, shiftKey, button }: Partial<typeof KEYS> & { button?: number } = {},
  ) {
    super(kind);
    this.ctrlKey = ctrlKey ?? false;
    this.metaKey = metaKey ?? false;
    this.shiftKey = shiftKey ?? false;
    this.button = button;
  }
}

it('is here before the first press', () => {
  expect(whereMeant()).toBe('here');
});

describe('the keys held during a press', () => {
  it('mean here, beside or a new tab', () => {
    expect(whereFor(KEYS)).toBe('here');
    expect(whereFor({ ...KEYS, shiftKey: true })).toBe('here');
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
      expect(whereFor({ ...KEYS, ...held })).toBe('beside');
      expect(whereFor({ ...KEYS, ...held, shiftKey: true })).toBe('tab');
    }
  });

  it('do not matter to the middle button', () => {
    expect(whereFor({ ...KEYS, button: BUTTON.middle })).toBe('tab');
    expect(whereFor({ ...KEYS, ctrlKey: true, button: BUTTON.middle })).toBe('tab');
    for (const button of [BUTTON.left, BUTTON.right]) expect(whereFor({ ...KEYS, button })).toBe('here');
  });
});

describe('the press that is being handled', () => {
  let pressed: EventTarget;
  let stop: () => void;

  beforeEach(() => {
    pressed = new EventTarget();
    vi.stubGlobal('window', pressed);
    stop = followPresses();
    pressed.dispatchEvent(new Press('pointerdown'));
  });

  afterEach(() => {
    stop();
    vi.unstubAllGlobals();
  });

  it('is known for every kind of press', () => {
    for (const kind of ['pointerdown', 'pointerup', 'click', 'keydown', 'keyup']) {
      pressed.dispatchEvent(new Press(kind, { ctrlKey: true }));
      expect([kind, whereMeant()]).toEqual([kind, 'beside']);
      pressed.dispatchEvent(new Press(kind));
      expect([kind, whereMeant()]).toEqual([kind, 'here']);
    }
  });

  it('is known before whoever it was meant for is told', () => {
    stop();
    const added = vi.spyOn(pressed, 'addEventListener');
    stop = followPresses();
    expect(added).toHaveBeenCalledTimes(5);
    for (const [, , options] of added.mock.calls) expect(options).toEqual({ capture: true });
  });

  it('is no longer noted once nobody follows', () => {
    stop();
    for (const kind of ['pointerdown', 'pointerup', 'click', 'keydown', 'keyup'])
      pressed.dispatchEvent(new Press(kind, { ctrlKey: true }));
    expect(whereMeant()).toBe('here');
  });
});
