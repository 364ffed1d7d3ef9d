import { parseSync } from 'vite';

/**
 * The texts of a source file: every string and template of at least two words, with `…` for what a template inserts.
 * Comments, names and single words, as in ids and class names, are left out.
 */
export function literalsIn(file: string, code: string): string[] {
  const { program } = parseSync(file, code, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, value, quasis } = node as { type?: string; value?: unknown; quasis?: unknown };
    if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') found.push(value);
    if (type === 'TemplateLiteral')
      found.push((quasis as { value: { cooked: string } }[]).map((part) => part.value.cooked).join('…'));
    for (const inner of Object.values(node)) visit(inner);
  };
  visit(program);
  return found.map((text) => text.trim()).filter((text) => /\S\s+\S/.test(text));
}
