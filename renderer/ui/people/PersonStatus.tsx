/** Who writes now, in the status bar: a button behind which another can be chosen, or a name be given. */
import { Button } from 'react-aria-components/Button';
import { MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { Author } from '../../core/annotation/model.ts';
import { inNameOrder } from '../../core/annotation/people.ts';
import { useAuthors, usePresentAuthor } from '../../data/records/authors.ts';
import { nameOf, openPeople, switchTo } from '../../state/annotating/people.ts';
import { peopleText } from '../../text-zh/people.ts';
import menu from '../shared/MenuButton.module.css';
import { type MenuOrder, OrderMenu } from '../shared/MenuButton.tsx';
import styles from './PersonStatus.module.css';

/** Connects itself; nothing while the notes database cannot be used. */
export function PersonStatus() {
  const authors = useAuthors();
  const present = usePresentAuthor();
  if (authors.kind !== 'ready' || present.kind !== 'ready') return null;
  const words = peopleText.status(nameOf(present.value ?? { name: '', unit: '' }));
  return (
    <MenuTrigger>
      <Button className={styles.person ?? ''}>
        <span className={styles.words}>{words}</span>
      </Button>
      <Popover className={menu.popover ?? ''} placement="top start">
        <OrderMenu label={peopleText.statusHint} orders={ordersFor(authors.value, present.value)} />
      </Popover>
    </MenuTrigger>
  );
}

/** Everybody else who writes here, then the way to the names. */
function ordersFor(authors: readonly Author[], present: Author | null): readonly MenuOrder[] {
  const others = inNameOrder(authors).filter(({ id }) => id !== present?.id);
  return [
    ...others.map((author) => ({
      id: author.id,
      name: peopleText.switchTo(nameOf(author)),
      run: () => void switchTo(author),
    })),
    { id: 'manage', name: peopleText.manage, run: openPeople },
  ];
}
