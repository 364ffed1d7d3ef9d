/** What a reader does not see, and what a spreadsheet may drop before it looks for a formula. */
const UNSEEN = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]*/u;

/**
 * Whether a spreadsheet may take a text for a formula (OWASP ASVS 5.0, 1.2.10): by its first sign that is seen, in its
 * small, wide and raised forms too, or by a control character before it.
 */
function looksLikeFormula(text: string): boolean {
  const [first = ''] = text.replace(UNSEEN, '');
  return /^[=+\-@]/.test(first.normalize('NFKC')) || /^[\t\r\n\0]/.test(text);
}

/**
 * Rows of cells as CSV by RFC 4180: every cell in quotes, quotes doubled, rows ended by CR LF. A text that could pass
 * for a formula gets an apostrophe in front, so that no spreadsheet carries it out.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  const text = String(value);
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
