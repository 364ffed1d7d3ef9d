/**
 * Copies a text to the clipboard. Resolves to false where the browser refuses, for example on a page served
 * over plain HTTP. Never rejects.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
