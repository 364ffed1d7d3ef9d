/** The largest number of damaged texts to keep for one key. */
const MOST = 20;

/**
 * Stores a copy of an unreadable text under the first free name: "key-damaged", "key-damaged-2" and so on.
 * Returns that name, or null if there is no room. A text that is already stored is not stored twice. Never
 * throws.
 */
export function putAside(storage: Storage, key: string, text: string): string | null {
  try {
    for (let number = 1; number <= MOST; number += 1) {
      const name = number === 1 ? `${key}-damaged` : `${key}-damaged-${number}`;
      const there = storage.getItem(name);
      if (there === null) storage.setItem(name, text);
      if (there === null || there === text) return name;
    }
    return null;
  } catch {
    return null;
  }
}
