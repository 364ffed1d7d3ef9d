/** Leading characters that are invisible, and that a spreadsheet may drop before it looks for a formula. */
const UNSEEN = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]*/u;

/**
 * Whether a spreadsheet may read a text as a formula (OWASP ASVS 5.0, 1.2.10): the first visible character is
 * a formula sign, also in its small, full-width or superscript form, or a control character comes first.
 */
function looksLikeFormula(text: string): boolean {
  const [first = ''] = text.replace(UNSEEN, '');
  return /^[=+\-@]/.test(first.normalize('NFKC')) || /^[\t\r\n\0]/.test(text);
}

/**
 * Writes rows of cells as CSV by RFC 4180: every cell in quotes, quotes doubled, each row ended by CR LF.
 * Puts an apostrophe before a text that could pass for a formula, so that no spreadsheet runs it.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  const text = String(value);
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
