/** A notice that an author asks to be shown where their work is used. `quoted` paragraphs are verbatim. */
export interface Notice {
  name: string;
  paragraphs: readonly { text: string; quoted: boolean }[];
}

/**
 * Reads the notices of a Markdown text. Each heading of the second level starts a notice; paragraphs that
 * begin with ">" are quoted verbatim.
 */
export function noticesIn(markdown: string): Notice[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...lines] = section.split('\n');
      const paragraphs = lines
        // A quoted blank line separates paragraphs like a blank line.
        .map((line) => line.replace(/^>\s*$/, ''))
        .join('\n')
        .split(/\n{2,}/)
        .map((paragraph) => paragraph.trim())
        .filter(Boolean)
        .map((paragraph) => ({
          text: paragraph.replace(/^> ?/gm, '').replace(/\s*\n\s*/g, ' '),
          quoted: paragraph.startsWith('>'),
        }));
      return { name, paragraphs };
    });
}
