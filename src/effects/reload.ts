/** Reloads the page. The URL describes the View, so the same View opens again. */
export function loadAgain(): void {
  location.reload();
}
