/**
 * Two processes that ask each other by name, over the message channel of a child process (structured clone, so bytes
 * stay bytes). What can be asked is in verbs.ts. An error of the other side arrives as an error with its words.
 */
export interface Channel {
  readonly send: (message: object) => void;
  readonly listen: (listener: (message: unknown) => void) => void;
}

// biome-ignore lint/suspicious/noExplicitAny: the one place where any function at all is meant
type AnyFunction = (...args: any[]) => unknown;
/** The functions of one side. */
export type Verbs<Side> = { readonly [Name in keyof Side]: AnyFunction };

export interface Link<Theirs extends Verbs<Theirs>> {
  readonly ask: <Name extends keyof Theirs>(
    verb: Name,
    ...args: Parameters<Theirs[Name]>
  ) => Promise<Awaited<ReturnType<Theirs[Name]>>>;
  /** Rejects whatever is still unanswered, and all that is asked later. */
  readonly cut: (reason: string) => void;
}

type Message =
  | { readonly ask: number; readonly verb: string; readonly args: readonly unknown[] }
  | { readonly answer: number; readonly value?: unknown; readonly error?: string };

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Answers with `ours` what the other side asks, until the channel closes. */
export function connect<Theirs extends Verbs<Theirs>, Ours extends Verbs<Ours>>(
  channel: Channel,
  ours: Ours,
): Link<Theirs> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let cutFor: string | null = null;
  const answer = async (id: number, verb: string, args: readonly unknown[]): Promise<void> => {
    try {
      const value = await (ours[verb as keyof Ours] as AnyFunction)(...args);
      if (cutFor === null) channel.send({ answer: id, value });
    } catch (error) {
      if (cutFor === null) channel.send({ answer: id, error: wordsOf(error) });
    }
  };
  channel.listen((received) => {
    const message = received as Message;
    if ('ask' in message) {
      void answer(message.ask, message.verb, message.args);
      return;
    }
    const asker = waiting.get(message.answer);
    waiting.delete(message.answer);
    if (message.error === undefined) asker?.resolve(message.value as never);
    else asker?.reject(new Error(message.error));
  });
  return {
    ask: (verb, ...args) =>
      new Promise((resolve, reject) => {
        if (cutFor !== null) return reject(new Error(cutFor));
        last += 1;
        waiting.set(last, { resolve, reject });
        channel.send({ ask: last, verb: String(verb), args });
      }),
    cut: (reason) => {
      cutFor = reason;
      for (const { reject } of waiting.values()) reject(new Error(reason));
      waiting.clear();
    },
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
