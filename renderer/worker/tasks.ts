/** The event loop of a worker or a page, as the search service wants it. */
import type { Tasks } from '../core/search/service/tasks.ts';

/** Messages to oneself queue up behind the messages that have already come; timers would be delayed besides. */
export function createTasks(): Tasks {
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return {
    soon: (run) => {
      waiting.push(run);
      port2.postMessage(null);
    },
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
