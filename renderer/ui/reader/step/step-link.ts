/**
 * Two scrolled documents locked together. Whichever the reader moves leads, by wheel, bar, key or a jump; the other one
 * follows in the same frame. What the link itself scrolled is recognised by where it put it, so nothing feeds back.
 */
import type { BlockId } from '../../../core/gazette/model.ts';
import { blockElements, blockIdOf, readingLine } from '../block-geometry.ts';
import { type MeetingPoint, nearer, stepMap } from './step-map.ts';

/** Blocks of two documents that answer each other, in the order of both. */
export interface Answering {
  readonly one: BlockId;
  readonly other: BlockId;
}

/** How far a follower may glide in one frame, as a share of its view. */
const GLIDE = 0.08;
/** How much further than the leader a follower may move at once: a leap of one is a leap of the other. */
const MOST_RATIO = 4;

/** Locks two scroll containers whose blocks are drawn; `one` leads first. Returns how to unlock them. */
export function linkSteps(one: HTMLElement, other: HTMLElement, answering: readonly Answering[]): () => void {
  const sides = [sideOf(one), sideOf(other)] as const;
  const [first, second] = sides;
  let leader = first;
  let frame = 0;
  let map: ((line: number) => number) | null = null;

  /** Where answering blocks begin, in px from the beginning of each content. Reads the page in one pass. */
  const pointsFrom = (from: Side): readonly MeetingPoint[] =>
    answering.flatMap((pair) => {
      const tops = [first.elements.get(pair.one)?.offsetTop, second.elements.get(pair.other)?.offsetTop];
      const [lead, followed] = from === first ? tops : tops.reverse();
      return lead === undefined || followed === undefined ? [] : [{ leader: lead, follower: followed }];
    });
  const follow = (moved: number) => {
    frame = 0;
    const follower = leader === first ? second : first;
    map ??= stepMap(pointsFrom(leader), {
      leader: leader.scroll.scrollHeight,
      follower: follower.scroll.scrollHeight,
    });
    const line = leader.scroll.scrollTop + readingLine(leader.scroll);
    const target = clamped(follower.scroll, map(line) - readingLine(follower.scroll));
    const here = follower.scroll.scrollTop;
    if (Math.abs(target - here) < 1) return;
    const most = Math.max(follower.scroll.clientHeight * GLIDE, moved * MOST_RATIO);
    follower.scroll.scrollTop = nearer(here, target, most);
    follower.put = follower.scroll.scrollTop;
    // A step that changed nothing will not be followed by another.
    if (follower.put !== here && Math.abs(target - follower.put) >= 1) glideOn();
  };
  const glideOn = () => {
    frame = requestAnimationFrame(() => follow(0));
  };
  const scrolled = (side: Side) => {
    const moved = Math.abs(side.scroll.scrollTop - side.top);
    side.top = side.scroll.scrollTop;
    if (side.put !== null && Math.abs(side.scroll.scrollTop - side.put) < 2) return;
    side.put = null;
    if (leader !== side) {
      leader.put = null;
      leader = side;
      map = null;
    }
    cancelAnimationFrame(frame);
    follow(moved);
  };
  const resized = new ResizeObserver(() => {
    map = null;
    cancelAnimationFrame(frame);
    glideOn();
  });
  const stops = sides.map((side) => {
    const listen = () => scrolled(side);
    side.scroll.addEventListener('scroll', listen, { passive: true });
    resized.observe(side.scroll);
    if (side.scroll.firstElementChild !== null) resized.observe(side.scroll.firstElementChild);
    return () => side.scroll.removeEventListener('scroll', listen);
  });
  return () => {
    cancelAnimationFrame(frame);
    resized.disconnect();
    for (const stop of stops) stop();
  };
}

interface Side {
  readonly scroll: HTMLElement;
  readonly elements: ReadonlyMap<BlockId, HTMLElement>;
  /** Where the link put it last; null once the reader has moved it. */
  put: number | null;
  /** Where it stood at its last scroll event. */
  top: number;
}

function sideOf(scroll: HTMLElement): Side {
  const elements = blockElements(scroll).map((element) => [blockIdOf(element), element] as const);
  return { scroll, elements: new Map(elements), put: null, top: scroll.scrollTop };
}

function clamped(scroll: HTMLElement, top: number): number {
  return Math.round(Math.min(scroll.scrollHeight - scroll.clientHeight, Math.max(0, top)));
}
