/**
 * A random id of 16 hexadecimal digits, unique across tabs and sessions. `crypto.randomUUID` is missing on a
 * page served over plain HTTP.
 */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
