/**
 * Two work reports by theme: the sentences of each, face to face, and what changed in numbers. Every sentence and
 * figure is a slice of the print; nothing is summed up, completed or put in other words.
 */
import type { DocumentId, GazetteDocument } from '../../gazette/model.ts';
import { type CountedSentence, changesBetween, counted, type FigureChange } from './changes.ts';
import { figuresIn } from './figures.ts';
import { type FacingRow, facingRows } from './rows.ts';
import { sentencesOf } from './sentences.ts';
import { likenessAmong } from './similarity.ts';
import { type Theme, themeTest, themeWords } from './themes.ts';

export interface ThemeComparison {
  readonly theme: Theme;
  /** The sentences of the theme, in reading order. */
  readonly a: readonly CountedSentence[];
  readonly b: readonly CountedSentence[];
  readonly rows: readonly FacingRow[];
  /** The changes whose sentences both belong to the theme and whose subject is not another theme's. */
  readonly changes: readonly FigureChange[];
}

export interface ReportComparison {
  readonly a: DocumentId;
  readonly b: DocumentId;
  /** In the order of the themes given; a theme that neither report speaks of is there, empty. */
  readonly themes: readonly ThemeComparison[];
  /** Every change, whatever theme it belongs to, in the reading order of `a`. */
  readonly changes: readonly FigureChange[];
}

/** Compares two documents by themes. Quadratic in the sentences of a theme, linear otherwise. */
export function compareReports(
  a: GazetteDocument,
  b: GazetteDocument,
  themes: readonly Theme[],
): ReportComparison {
  const [left, right] = [countedSentencesOf(a), countedSentencesOf(b)];
  const all = [...left, ...right];
  const words = new Map(all.map((sentence) => [sentence, themeWords(sentence)]));
  const likeness = likenessAmong(all.map(({ text }) => text));
  const changes = changesBetween(left, right);
  const tests = themes.map(themeTest);
  const compareTheme = (theme: Theme, test: WordTest): ThemeComparison => {
    const belongs = (sentence: CountedSentence): boolean => test(words.get(sentence) ?? '');
    const own = { a: left.filter(belongs), b: right.filter(belongs) };
    const ownChanges = changes.filter(
      (change) => belongs(change.a.sentence) && belongs(change.b.sentence) && isOf(change, test, tests),
    );
    return { theme, ...own, rows: facingRows({ ...own, likeness }), changes: ownChanges };
  };
  return {
    a: a.id,
    b: b.id,
    themes: themes.map((theme, index) => compareTheme(theme, tests[index] ?? themeTest(theme))),
    changes,
  };
}

/** The sentences of a document with their figures, in reading order. Linear. */
export function countedSentencesOf(document: GazetteDocument): readonly CountedSentence[] {
  return sentencesOf(document).map((sentence) => counted(sentence, figuresIn(sentence.text)));
}

type WordTest = (words: string) => boolean;

/** A sentence of many figures belongs to many themes; a figure goes where its subject points, if it points anywhere. */
function isOf({ subject }: FigureChange, test: WordTest, all: readonly WordTest[]): boolean {
  return test(subject) || !all.some((each) => each(subject));
}
