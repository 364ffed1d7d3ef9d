/** No more damaged texts of one key are kept. */
const MOST = 20;

/**
 * Keeps a text that could not be read, untouched, under the first free name after its key: "key-damaged",
 * "key-damaged-2". Returns that name; null where there is no room. A text that is kept already is not kept twice.
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
