/**
 * Returns a function that remembers its last result: called again with the same arguments (by `Object.is`),
 * it returns the same value without calling `work`.
 */
export function memoizeLast<Args extends readonly unknown[], Result>(
  work: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { args: Args; result: Result } | null = null;
  return (...args) => {
    if (last?.args.every((value, index) => Object.is(value, args[index]))) return last.result;
    last = { args, result: work(...args) };
    return last.result;
  };
}
