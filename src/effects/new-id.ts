/** An id that no other tab or time makes again. `crypto.randomUUID` is missing on a page that came over plain HTTP. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
