/**
 * Where the reading line of the following document belongs while another is read: a map that grows steadily between
 * clauses that answer each other. Pure arithmetic, in px of content.
 */

/** The same point of two documents, as distances from the beginning of their content. */
export interface MeetingPoint {
  readonly leader: number;
  readonly follower: number;
}

/** Heights of the contents. */
export interface Extents {
  readonly leader: number;
  readonly follower: number;
}

/**
 * The map from leader to follower: through every point, straight in between, from beginning to beginning and from end
 * to end. It never falls; points that would make it fall or stand still in the leader are left out. Logarithmic.
 */
export function stepMap(points: readonly MeetingPoint[], extents: Extents): (leader: number) => number {
  const path = rising([{ leader: 0, follower: 0 }, ...points], extents);
  return (leader) => {
    const after = firstBeyond(path, leader);
    const to = path[after];
    const from = path[after - 1];
    if (from === undefined) return path[0]?.follower ?? 0;
    if (to === undefined) return from.follower;
    const share = (leader - from.leader) / (to.leader - from.leader);
    return from.follower + share * (to.follower - from.follower);
  };
}

function rising(points: readonly MeetingPoint[], extents: Extents): readonly MeetingPoint[] {
  const path: MeetingPoint[] = [];
  for (const point of points) {
    const last = path.at(-1);
    const isWithin = point.leader < extents.leader && point.follower <= extents.follower;
    const isHigher = last === undefined || (point.leader > last.leader && point.follower >= last.follower);
    if (isWithin && isHigher) path.push(point);
  }
  path.push(extents);
  return path;
}

/** The index of the first point behind a place; the number of points if there is none. */
function firstBeyond(path: readonly MeetingPoint[], leader: number): number {
  let low = 0;
  let high = path.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((path[middle]?.leader ?? Number.POSITIVE_INFINITY) > leader) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The next position of a follower on its way to a target: the target itself where that is near, else one bounded step
 * towards it, so that a long passage without counterpart glides by instead of jumping.
 */
export function nearer(from: number, target: number, most: number): number {
  return Math.abs(target - from) <= most ? target : from + Math.sign(target - from) * most;
}
