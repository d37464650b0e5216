/** Says that what the room remembers could not be stored. Connects itself. */
import { searchMemory } from '../../../state/search-room/search-memory.ts';
import { searchStartText } from '../../../text-zh/search.ts';
import { Button } from '../../shared/Button.tsx';
import styles from './MemoryNotice.module.css';

export function MemoryNotice() {
  const failure = searchMemory.use((state) => state.failure);
  if (failure === null) return null;
  return (
    <div className={styles.notice} role="alert">
      <p>{searchStartText.notStored[failure]}</p>
      <Button variant="quiet" onPress={searchMemory.dismissFailure}>
        {searchStartText.dismiss}
      </Button>
    </div>
  );
}
