/**
 * The questions of one page that are still to be answered. The newest search takes the place of all that was asked
 * before it, so that no overtaken question is ever computed.
 */
import type { Question } from '../protocol.ts';

export class Inbox {
  #questions: readonly Question[] = [];

  put(question: Question): void {
    this.#questions = question.kind === 'search' ? [question] : [...this.#questions, question];
  }

  cancel(id: number): void {
    this.#questions = this.#questions.filter((question) => question.id !== id);
  }

  /** What is to be answered first; it stays until it is taken. Null if nothing is asked. */
  next(): Question | null {
    return this.#questions[0] ?? null;
  }

  /** Takes a question out; false if it was overtaken or cancelled meanwhile. */
  take(question: Question): boolean {
    const isWanted = this.#questions.includes(question);
    if (isWanted) this.cancel(question.id);
    return isWanted;
  }
}
