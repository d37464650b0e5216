/** Rows of tables and lists of names: lines whose parts stand apart in columns and which form no sentence. */

/**
 * True if the line is a row: its cells are set apart by wide gaps, or by single blanks where no text has any. Blanks
 * between single characters (姓 名) are typesetting.
 */
export function isTableRow(line: string): boolean {
  if (line.length > 120 || /[。；！？]/u.test(line)) return false;
  const cells = line.split(/\s{2,}|\t/u).filter((cell) => cell !== '');
  if (cells.length > 1) return cells.some((cell) => cell.length > 1);
  const words = line.split(/\s/u);
  return words.length > 2 && !/[，、：:,]/u.test(line) && words.filter((word) => word.length > 1).length > 1;
}
