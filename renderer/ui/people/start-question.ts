/** Whether this window was asked already who writes: kept as long as the window, so that loading it anew asks no more. */

const KEY = 'gazette-reader.person-asked';

export function isStartAnswered(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** Where the machine keeps nothing, the question comes again when the window is loaded anew. */
export function noteStartAnswered(): void {
  try {
    sessionStorage.setItem(KEY, '');
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
