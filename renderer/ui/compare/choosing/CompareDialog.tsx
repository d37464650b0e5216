/**
 * Choosing what a document is compared with. The list is found by typing; arrow keys choose, Enter compares in a new
 * tab, with Ctrl beside. To be drawn once in the window.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { candidatesFor } from '../../../core/compare/view/candidates.ts';
import type { CorpusIndex, DocumentId } from '../../../core/gazette/model.ts';
import { useCorpusIndex } from '../../../data/corpus/use-corpus.ts';
import {
  type Choosing,
  openComparison,
  stopChoosing,
  useChoosing,
} from '../../../state/comparing/opening.ts';
import { whereMeant } from '../../../state/panes/where.ts';
import { compareText } from '../../../text-zh/compare.ts';
import { shortTitle } from '../../panes/view-name.ts';
import { Button } from '../../shared/Button.tsx';
import { DialogHint, DialogTitle, DialogWindow } from '../../shared/DialogWindow.tsx';
import { SearchIcon } from '../../shared/Icons.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { CandidateList } from './CandidateList.tsx';
import styles from './CompareDialog.module.css';

/** Connects itself; nothing while nothing is chosen. */
export function CompareDialog() {
  const choosing = useChoosing((state) => state.choosing);
  const index = useCorpusIndex();
  return (
    <DialogWindow isOpen={choosing !== null && index.kind === 'ready'} size="tall" onClose={stopChoosing}>
      {choosing === null || index.kind !== 'ready' ? null : (
        <Chooser index={index.value} choosing={choosing} />
      )}
    </DialogWindow>
  );
}

interface ChooserProps {
  readonly index: CorpusIndex;
  readonly choosing: Choosing;
}

function Chooser({ index, choosing: { documentId, from } }: ChooserProps) {
  const [words, setWords] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const groups = useMemo(() => candidatesFor(index, documentId, words), [index, documentId, words]);
  const compare = (other: DocumentId) => {
    const where = whereMeant();
    stopChoosing();
    openComparison(index, [documentId, other], { where, from });
  };
  return (
    <>
      <DialogTitle>{compareText.choose.title(shortTitle(index, documentId) ?? documentId)}</DialogTitle>
      <Autocomplete inputValue={words} onInputChange={setWords}>
        <TextField
          label={compareText.choose.filter}
          hideLabel
          value={words}
          onChange={setWords}
          placeholder={compareText.choose.placeholder}
          icon={<SearchIcon size={16} />}
          ref={box}
        />
        <CandidateList groups={groups} documentId={documentId} onChoose={compare} />
      </Autocomplete>
      <div className={styles.foot}>
        <DialogHint>{compareText.choose.hint}</DialogHint>
        <Button onPress={stopChoosing}>{compareText.choose.cancel}</Button>
      </div>
    </>
  );
}
