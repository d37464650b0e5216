/** The parts of a window that the address bar is made of: a history with Back, events on traversal and typing alone. */
export class FakeBar extends EventTarget {
  readonly entries: string[] = ['/'];
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
    this.travel(steps);
    this.arrive();
  }

  /** The first half of going: the other entry is there, and frames may be painted before the page hears of its hash. */
  travel(steps: number): void {
    this.#stand(this.at + steps);
    this.dispatchEvent(new Event('popstate'));
  }

  /** The second half. */
  arrive(): void {
    this.dispatchEvent(new Event('hashchange'));
  }

  type(hash: string): void {
    this.history.pushState(null, '', hash);
    this.dispatchEvent(new Event('popstate'));
    this.dispatchEvent(new Event('hashchange'));
  }

  #stand(at: number): void {
    this.at = at;
    const url = this.entries[at] ?? '';
    this.location.hash = url.startsWith('#') ? url : '';
  }
}
