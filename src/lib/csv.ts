/**
 * What a spreadsheet may take for the beginning of a formula (OWASP ASVS 5.0, 1.2.10), with the wide forms that some
 * languages read alike.
 */
const DANGEROUS = /^[=+\-@\t\r\n\0＝＋－＠]/;

/**
 * Rows of cells as CSV by RFC 4180: every cell in quotes, quotes doubled, rows ended by CR LF. A text that could pass
 * for a formula gets an apostrophe in front, so that no spreadsheet carries it out.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number): string {
  const text = String(value);
  const safe = DANGEROUS.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
