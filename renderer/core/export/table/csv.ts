/**
 * Rows as CSV after RFC 4180 for WPS and Excel: UTF-8 with a byte order mark, CRLF between records, cells quoted
 * where they must be.
 *
 * A cell that a spreadsheet would reckon as a formula gets an apostrophe before it, the sign by which spreadsheets
 * themselves tell text from formula: `=1+1`, `+86`, `-5`, `@x`, their full-width doubles, also behind blanks. Other
 * ways change more (a blank or tab is trimmed by readers, dropping the sign loses it). A cell that begins with an
 * apostrophe of its own gets a second one, so that whoever reads the file back takes one leading apostrophe from
 * every cell that has one, and has the very text.
 */

const BYTE_ORDER_MARK = '\uFEFF';
const DANGEROUS = /^'|^[\t\r\n]|^\s*[=+\-@＝＋－＠]/;

/** The text of the file; rows need not be of one length. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const inert = DANGEROUS.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
