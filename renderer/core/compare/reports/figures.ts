/**
 * The figures of a sentence: each number with its unit, what it says, and of what. Clause by clause: a number belongs
 * to the words before it (地区生产总值增长8%, 新增企业30家), else to the noun it counts (引进13个工业项目); a clause that
 * begins with its verb (…，同比增长9.3%) goes on speaking of the subject before it. Where that is in doubt, the figure
 * has no subject.
 */
import { type Clause, clauseAt, clausesOf } from './clauses.ts';
import { headOf, nounAt } from './counted-nouns.ts';
import type { Bound, Figure, Slice } from './model.ts';
import { goneOn, type Named, touched } from './named-subjects.ts';
import { boundBehind, type Predicate, predicateOf } from './predicates.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import {
  beginsWithDone,
  keyOf,
  membersOf,
  NO_SUBJECT,
  type Subject,
  saysAdded,
  subjectSlice,
  wholeKey,
} from './subjects.ts';

/** Where the reading of a clause stands. */
interface Reading {
  readonly text: string;
  readonly clause: Clause;
  readonly named: readonly Named[];
  /** Where the words before the next number begin. */
  readonly leadStart: number;
  readonly figures: readonly Figure[];
  /** The words that a noun behind a number was governed by, for the next number of the list. */
  readonly head: string | null;
}

/** The figures of a sentence, or of any stretch of text, in order. Quadratic in the clauses of one sentence. */
export function figuresIn(text: string): readonly Figure[] {
  const clauses = clausesOf(text);
  const quantities = quantitiesByClause(text, clauses);
  const figures: Figure[] = [];
  let named: readonly Named[] = [];
  for (const clause of clauses) {
    if (clause.order === 0) named = [];
    const own = quantities.get(clause);
    if (own === undefined) continue;
    const reading = readClause(
      { text, clause, named, leadStart: clause.start, figures: [], head: null },
      own,
    );
    figures.push(...reading.figures);
    named = reading.named;
  }
  return figures.sort((one, other) => one.start - other.start);
}

function quantitiesByClause(
  text: string,
  clauses: readonly Clause[],
): ReadonlyMap<Clause, readonly Quantity[]> {
  const byClause = new Map<Clause, Quantity[]>();
  for (const quantity of quantitiesIn(text)) {
    const clause = clauseAt(clauses, text, quantity.start);
    const own = byClause.get(clause);
    if (own === undefined) byClause.set(clause, [quantity]);
    else own.push(quantity);
  }
  return byClause;
}

function readClause(start: Reading, quantities: readonly Quantity[]): Reading {
  let reading = start;
  let index = 0;
  while (index < quantities.length) {
    const rest = quantities.slice(index);
    const group = groupOf(reading, rest);
    reading = group.length > 1 ? readGroup(reading, group) : readOne(reading, rest);
    index += group.length;
  }
  return reading;
}

/** The numbers that one 分别 speaks of: those behind it with nothing but 、 or 和 between them. */
function groupOf({ text, leadStart }: Reading, quantities: readonly Quantity[]): readonly Quantity[] {
  const [first] = quantities;
  if (first === undefined) return [];
  if (!predicateOf(text.slice(leadStart, first.start), first.unit).isParallel) return [first];
  const end = quantities.findIndex((each, index) => {
    const before = quantities[index - 1];
    return (
      before !== undefined &&
      !/^(?:以上|左右|以内)?\s*[、和与及]\s*$/.test(text.slice(before.end, each.start))
    );
  });
  return end === -1 ? quantities : quantities.slice(0, end);
}

function readGroup(reading: Reading, group: readonly Quantity[]): Reading {
  const { text, leadStart, clause } = reading;
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return reading;
  const predicate = predicateOf(text.slice(leadStart, first.start), first.unit);
  const list = subjectSlice(text, leadStart, leadStart + predicate.subjectLength);
  const subjects =
    (list === null
      ? goneOn(reading.named, clause.order, group.length)
      : membersOf(text, list, group.length)) ?? group.map(() => NO_SUBJECT);
  const [shared, length] = boundBehind(text.slice(last.end));
  const figures = group.map((quantity, index) => {
    const [own] = boundBehind(text.slice(quantity.end));
    const subject = subjects[index] ?? NO_SUBJECT;
    return figureOf(text, quantity, { predicate, bound: own ?? shared, subject });
  });
  const fresh = list === null ? [] : subjects.map((subject) => ({ subject, order: clause.order }));
  return {
    ...reading,
    figures: [...reading.figures, ...figures],
    named: [...touched(reading.named, subjects, clause.order), ...fresh],
    leadStart: last.end + length,
    head: null,
  };
}

function readOne(reading: Reading, [quantity, next]: readonly Quantity[]): Reading {
  if (quantity === undefined) return reading;
  const { text, clause, leadStart } = reading;
  const [bound, length] = boundBehind(text.slice(quantity.end, clause.end));
  const behind = quantity.end + length;
  const predicate = predicateOf(text.slice(leadStart, quantity.start), quantity.unit);
  const isEnd =
    next?.start === behind || /^\s*(?:$|[、（()）]|以?及|[和与或])/.test(text.slice(behind, clause.end));
  if (isEnd) return readEnded(reading, quantity, { predicate, bound, behind });
  if (quantity.kind === 'counter')
    return readCounted(reading, [quantity, next], { predicate, bound, behind });
  const figure = figureOf(text, quantity, { predicate, bound, subject: NO_SUBJECT });
  return { ...reading, figures: [...reading.figures, figure] };
}

interface Around {
  readonly predicate: Predicate;
  readonly bound: Bound | null;
  /** The offset behind the number and its bound. */
  readonly behind: number;
}

/** A number at the end of its words: what stands before it says of what it is. */
function readEnded(reading: Reading, quantity: Quantity, { predicate, bound, behind }: Around): Reading {
  const { text, clause, leadStart, named, figures } = reading;
  const lead = text.slice(leadStart, quantity.start);
  const slice = subjectSlice(text, leadStart, subjectEnd(reading, leadStart + predicate.subjectLength));
  const goesOn = slice === null && (predicate.hasVerb || lead === '');
  const before = goesOn ? goneOn(named, clause.order, 1)?.[0] : undefined;
  const subject = predicate.isForEach ? NO_SUBJECT : (before ?? subjectAt(reading, slice));
  const added = saysAdded(lead) || (isContinued(reading, lead) && figures.at(-1)?.aspect === 'added');
  const figure = figureOf(text, quantity, { predicate, bound, subject, added });
  const fresh = before === undefined && subject.slice !== null ? [{ subject, order: clause.order }] : [];
  return {
    ...reading,
    figures: [...figures, figure],
    named: [...touched(named, before === undefined ? [] : [before], clause.order), ...fresh],
    leadStart: behind,
    head: null,
  };
}

/** Where the subject ends: before 由 in 财政收入由8亿元增加到12亿元, else where the words before verb and adverbs end. */
function subjectEnd({ text, leadStart, figures }: Reading, end: number): number {
  const passed = figures.find(({ start }) => start >= leadStart);
  const from = passed === undefined ? -1 : text.slice(leadStart, passed.start).search(/[由从]/);
  return from === -1 || text.charAt(end - 1) === '的' ? end : leadStart + from;
}

/** A number before the noun it counts: 引进13个工业项目. The verb before it belongs to what agrees. */
function readCounted(
  reading: Reading,
  [quantity, next]: readonly [Quantity, Quantity | undefined],
  { predicate, bound, behind }: Around,
): Reading {
  const { text, clause, leadStart } = reading;
  const lead = text.slice(leadStart, quantity.start);
  const head = /^\s*[、和及]\s*$/.test(lead) ? reading.head : headOf(lead);
  const noun = head === null ? null : nounAt(text, behind, Math.min(next?.start ?? clause.end, clause.end));
  const key = noun === null || head === null ? null : keyOf(head + noun.text);
  const figure = figureOf(text, quantity, {
    predicate: { ...predicate, aspect: 'level', direction: null },
    bound,
    subject: { slice: noun, key },
    added: noun !== null && head !== null && saysAdded(head),
  });
  return {
    ...reading,
    figures: [...reading.figures, figure],
    leadStart: noun?.end ?? behind,
    head: noun === null ? null : head,
  };
}

/** A subject of its own; it agrees with nothing if 其中 or another subject of its list bounds what it means. */
function subjectAt(reading: Reading, slice: Slice | null): Subject {
  if (slice === null) return NO_SUBJECT;
  const { text, clause, leadStart, figures } = reading;
  const before = text.slice(leadStart, slice.start);
  const first = text.slice(clause.start, figures[0]?.start ?? slice.start);
  const isBound =
    isContinued(reading, before) && !beginsWithDone(first) && !beginsWithDone(text.slice(leadStart));
  return { slice, key: isBound || before.includes('其中') ? null : keyOf(slice.text) };
}

/** Whether the words go on with a list of their clause after an earlier number. */
function isContinued({ figures, leadStart, clause }: Reading, lead: string): boolean {
  return figures.length > 0 && leadStart > clause.start && /^\s*[、和及]/.test(lead);
}

interface Meaning {
  readonly predicate: Predicate;
  readonly bound: Bound | null;
  readonly subject: Subject;
  readonly added?: boolean;
}

function figureOf(text: string, quantity: Quantity, { predicate, bound, subject, added }: Meaning): Figure {
  const { start, end, values, unit, exponent, about } = quantity;
  const [low = 0, high] = values;
  const { aspect, direction, whole } = predicate;
  return {
    start,
    end,
    text: text.slice(start, end),
    value: high === undefined ? low : null,
    range: high === undefined ? null : [low, high],
    unit,
    exponent,
    aspect: added === true && aspect === 'level' && unit !== '%' ? 'added' : aspect,
    direction,
    bound: bound ?? predicate.bound ?? (about ? 'about' : null),
    subject: subject.slice,
    key: keyWith(subject.key, aspect, whole),
  };
}

/** A share agrees only if the whole does; a distance from others agrees with nothing. */
function keyWith(key: string | null, aspect: Figure['aspect'], whole: string | null): string | null {
  if (key === null || aspect === 'gap') return null;
  return whole === null ? key : `${key}/${wholeKey(whole)}`;
}
