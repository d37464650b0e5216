/**
 * Answers one question by the engine. The dictionary of pinyin is large: it begins to load with the first question, and
 * only questions in Latin letters wait for it.
 */
import type { GazetteDocument } from '../../gazette/model.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { SearchEngine } from '../engine.ts';
import { lettersOf } from '../pinyin/latin.ts';
import type { PinyinReader } from '../pinyin/reader.ts';
import type { Question, SearchFailure, SearchReply } from '../protocol.ts';

/** Loads the dictionary; may reject, then questions are answered without. */
export type LoadPinyin = (documents: readonly GazetteDocument[]) => Promise<PinyinReader>;

export interface AnswererParts {
  readonly engine: SearchEngine;
  readonly documents: readonly GazetteDocument[];
  readonly loadPinyin: LoadPinyin;
  /** Hears what went wrong without keeping a question from its answer. */
  readonly complain: (detail: string) => void;
}

export interface Answerer {
  /** Brings what answering this question takes; null if all is there. Never rejects. */
  prepare(question: Question): Promise<void> | null;
  /** At once. An engine that throws is told as a failure. */
  answer(question: Question): SearchReply;
}

/** Loads nothing yet. */
export function createAnswerer({ engine, documents, loadPinyin, complain }: AnswererParts): Answerer {
  let bringing: Promise<void> | null = null;
  let isSettled = false;
  const bringPinyin = async (): Promise<void> => {
    try {
      engine.learnPinyin(await loadPinyin(documents));
    } catch (error) {
      complain(`pinyin: ${String(error)}`);
    }
    isSettled = true;
  };
  return {
    prepare: ({ ask }) => {
      bringing ??= bringPinyin();
      return isSettled || lettersOf(ask.query) === null ? null : bringing;
    },
    answer: (question) => {
      const { id, ask } = question;
      if (question.kind === 'search') {
        return { kind: 'answer', id, result: attempt(() => engine.search(ask)) };
      }
      return { kind: 'page', id, result: attempt(() => engine.page(ask, question.from)) };
    },
  };
}

function attempt<Value>(work: () => Value): Result<Value, SearchFailure> {
  try {
    return ok(work());
  } catch (error) {
    return fail({ code: 'index', detail: String(error) });
  }
}
