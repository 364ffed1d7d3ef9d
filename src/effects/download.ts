/** Milliseconds until the object URL is revoked. By then every browser has read the text. */
const HELD = 10_000;

/**
 * Offers a text as a file download. `type` is a media type without charset. Nothing is sent over the network.
 */
export function downloadText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), HELD);
}
