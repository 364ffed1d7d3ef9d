/**
 * Marks the page with `[data-pending]` while a part of it loads. The tests wait until no such element is
 * left.
 */
export function Pending() {
  return <span hidden data-pending="" />;
}
