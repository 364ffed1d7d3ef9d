/** Long enough for every browser to have taken the text over. */
const HELD = 10_000;

/** Hands a text to the reader as a file of its own. Nothing leaves the page. */
export function downloadText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD);
}
