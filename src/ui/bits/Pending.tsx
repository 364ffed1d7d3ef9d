/** Marks on the page that a part of it is still being fetched: `[data-pending]` is there as long as it is. */
export function Pending() {
  return <span hidden data-pending="" />;
}
