/** Loads the page anew. What is looked at stands in its address, so the same View opens. */
export function loadAgain(): void {
  location.reload();
}
