/** What somebody asks to be said where their work is used. */
export interface Notice {
  name: string;
  paragraphs: readonly { text: string; quoted: boolean }[];
}

/** The notices in a text in Markdown: a heading of the second level each, then paragraphs, those after ">" word for word. */
export function noticesIn(markdown: string): Notice[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...lines] = section.split('\n');
      const paragraphs = lines
        // A quoted blank line parts paragraphs as a blank line does.
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
