/** A process with the safety copy of main in it: carries out the orders that its parent sends, until it is killed. */
import { createSafety } from '../../../main/safety/safety.ts';
import type { Order, Reply } from './writer.ts';

const [folder = ''] = process.argv.slice(2);
const safety = createSafety(folder, { log: () => undefined });

async function answerTo(order: Order): Promise<Reply['answer']> {
  if (order.kind === 'open') return safety.openSafety();
  if (order.kind === 'append') return safety.appendJournal({ entries: order.entries });
  return safety.writeSnapshot(order.request);
}

process.on('message', ({ id, order }: { id: number; order: Order }) => {
  answerTo(order).then((answer) => process.send?.({ id, answer } satisfies Reply));
});
process.on('disconnect', () => process.exit());
