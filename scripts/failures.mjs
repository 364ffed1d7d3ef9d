/**
 * Summarizes the failures from the reports of the test runners in a few lines, because often only the end of
 * a log is read.
 */

/** The page state is reported for this number of failed journeys. */
const PAGES = 5;

/** The number of lines of a message to report: the sentence, and what was expected and received. */
const LINES = 10;

/** @param {string} message with the escape sequences of a terminal */
function short(message) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colour codes of a terminal begin with one
  const lines = message.replaceAll(/\u001b\[[\d;]*m/g, '').split('\n');
  return lines
    .filter((line) => line.trim() !== '' && !line.includes('node_modules'))
    .slice(0, LINES)
    .map((line) => `    ${line}`)
    .join('\n');
}

/**
 * The page state of a failed journey as text, as `tests/journeys/page.ts` attaches it.
 * @param {any} result
 * @returns {string[]}
 */
function leftBehind({ attachments }) {
  return attachments
    .filter((/** @type {any} */ one) => one.name === 'page state' && one.body)
    .map((/** @type {any} */ one) => Buffer.from(one.body, 'base64').toString())
    .map((/** @type {string} */ text) => text.replaceAll(/^/gm, '    | '));
}

/**
 * The failed journeys, each with its location, title, messages and page state.
 * @param {any} report of Playwright's JSON reporter
 * @returns {string[]}
 */
export function failedJourneys(report) {
  /** @param {any} suite @returns {any[]} */
  const within = (suite) => [
    ...(suite.suites ?? []).flatMap(within),
    ...(suite.specs ?? []).filter((/** @type {any} */ spec) => !spec.ok),
  ];
  return report.suites.flatMap(within).map((/** @type {any} */ spec, /** @type {number} */ index) => {
    const results = spec.tests.flatMap((/** @type {any} */ one) => one.results);
    const errors = results.flatMap((/** @type {any} */ result) => result.errors);
    const said = errors.map((/** @type {any} */ error) => short(error.message ?? ''));
    const pages = index < PAGES ? results.flatMap(leftBehind) : [];
    const at = errors[0]?.location?.line ?? spec.line;
    return [`${spec.file}:${at} ${spec.title}`, ...said, ...pages].join('\n');
  });
}

/**
 * The failed unit tests, each with its file, name and messages.
 * @param {any} report of Vitest's JSON reporter
 * @returns {string[]}
 */
export function failedUnits(report) {
  return report.testResults.flatMap((/** @type {any} */ file) => {
    const failed = file.assertionResults.filter((/** @type {any} */ one) => one.status === 'failed');
    // A file that failed to load has no tests, only a message.
    if (failed.length === 0 && file.status === 'failed') return [`${file.name}\n${short(file.message)}`];
    return failed.map(
      (/** @type {any} */ one) => `${file.name} ${one.fullName}\n${short(one.failureMessages.join('\n'))}`,
    );
  });
}
