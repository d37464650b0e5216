import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BlockId, DocumentId } from '../../../renderer/core/gazette/model.ts';
import { parseAddress } from '../../../renderer/state/address.ts';
import {
  closeDocument,
  followAddressBar,
  openAddress,
  resumeDocument,
  settleAddress,
  useReader,
} from '../../../renderer/state/reader.ts';

/** The parts of a window that the address bar is made of: a history with Back, events on traversal alone. */
class AddressBar extends EventTarget {
  readonly entries: string[] = [''];
  at = 0;
  readonly location = { pathname: '/', hash: '' };
  readonly history = {
    pushState: (_state: null, _title: string, url: string) => {
      this.entries.splice(this.at + 1);
      this.entries.push(url);
      this.#stand(this.at + 1);
    },
    replaceState: (_state: null, _title: string, url: string) => {
      this.entries[this.at] = url;
      this.#stand(this.at);
    },
  };

  go(steps: number): void {
    this.#stand(this.at + steps);
    this.dispatchEvent(new Event('hashchange'));
  }

  type(hash: string): void {
    this.history.pushState(null, '', hash);
    this.dispatchEvent(new Event('hashchange'));
  }

  #stand(at: number): void {
    this.at = at;
    const url = this.entries[at] ?? '';
    this.location.hash = url.startsWith('#') ? url : '';
  }
}

const ONE = { documentId: 'doc-1' as DocumentId, blockId: 'body__art_1' as BlockId };
const OTHER = { documentId: 'doc-1' as DocumentId, blockId: 'body__art_2' as BlockId };
const ELSEWHERE = { documentId: 'doc-2' as DocumentId, blockId: null };

let bar: AddressBar;
let stop: () => void;

beforeEach(() => {
  bar = new AddressBar();
  vi.stubGlobal('window', bar);
  useReader.setState({ address: null, reveal: null, unreadable: null });
  stop = followAddressBar();
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

describe('opening an address', () => {
  it('pushes its hash and asks for the block with its ranges', () => {
    openAddress(ONE, [[2, 5]]);
    expect(parseAddress(bar.location.hash)).toEqual(ONE);
    expect(bar.entries).toHaveLength(2);
    expect(useReader.getState()).toMatchObject({
      address: ONE,
      reveal: { blockId: ONE.blockId, ranges: [[2, 5]], origin: 'opened' },
    });
  });

  it('is a new wish each time, without a second entry for the same place', () => {
    openAddress(ONE);
    const first = useReader.getState().reveal?.nonce;
    openAddress(ONE);
    expect(useReader.getState().reveal?.nonce).not.toBe(first);
    expect(bar.entries).toHaveLength(2);
  });

  it('reveals nothing for a document without a block', () => {
    openAddress(ELSEWHERE);
    expect(useReader.getState()).toMatchObject({ address: ELSEWHERE, reveal: null });
  });
});

describe('the address bar', () => {
  it('follows the reading position without entries of its own', () => {
    openAddress(ONE);
    settleAddress(OTHER);
    expect(parseAddress(bar.location.hash)).toEqual(OTHER);
    expect(bar.entries).toHaveLength(2);
  });

  it('does not follow a document that is no longer open', () => {
    openAddress(ONE);
    openAddress(ELSEWHERE);
    settleAddress(OTHER);
    expect(useReader.getState().address).toEqual(ELSEWHERE);
    expect(parseAddress(bar.location.hash)).toEqual(ELSEWHERE);
  });

  it('goes back to where the reader was before', () => {
    openAddress(ONE);
    settleAddress(OTHER);
    openAddress(ELSEWHERE);
    bar.go(-1);
    expect(useReader.getState()).toMatchObject({ address: OTHER, reveal: { origin: 'addressBar' } });
    bar.go(-1);
    expect(useReader.getState().address).toBeNull();
  });

  it('tells a typed address that is none, until one is opened', () => {
    bar.type('#/d/第五条');
    expect(useReader.getState()).toEqual({ address: null, reveal: null, unreadable: '#/d/第五条' });
    openAddress(ONE);
    expect(useReader.getState().unreadable).toBeNull();
  });

  it('is left alone once nobody follows it', () => {
    stop();
    bar.type('#/d/doc-1');
    expect(useReader.getState().address).toBeNull();
  });
});

describe('resuming', () => {
  it('replaces the empty start, so that Back leaves the program and not the document', () => {
    resumeDocument(ELSEWHERE.documentId);
    expect(bar.entries).toHaveLength(1);
    expect(useReader.getState().address).toEqual(ELSEWHERE);
  });
});

describe('closing', () => {
  it('empties the pane, and Back opens the document again', () => {
    openAddress(ONE);
    closeDocument();
    expect(useReader.getState().address).toBeNull();
    bar.go(-1);
    expect(useReader.getState().address).toEqual(ONE);
  });
});
