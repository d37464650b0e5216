/** Whether this window was asked already who writes: kept as long as the window, so that loading it anew asks no more. */

export const ASKED_KEY = 'gazette-reader.person-asked';

export function isStartAnswered(): boolean {
  try {
    return sessionStorage.getItem(ASKED_KEY) !== null;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** Where the machine keeps nothing, the question comes again when the window is loaded anew. */
export function noteStartAnswered(): void {
  try {
    sessionStorage.setItem(ASKED_KEY, '');
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
