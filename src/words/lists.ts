/** "a", "a and b", "a, b and c"; an empty text for no parts. */
export function inList(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** All of a few: "a, b and c"; of more than `most` plus one, the first `most`: "a, b, c and 57 more". */
export function someOf(labels: readonly string[], most: number): string {
  const left = labels.length - most;
  return inList(left > 1 ? [...labels.slice(0, most), `${left} more`] : labels);
}
