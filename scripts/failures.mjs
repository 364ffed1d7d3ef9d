/**
 * What went wrong, in few lines, from the reports that the runners write: a log is often seen from its end only.
 */

/** Of so many failed journeys the page is told too. */
const PAGES = 5;

/** How much of a message is told: the sentence, and what was expected and seen. */
const LINES = 10;

/** @param {string} message as a terminal shows it */
function short(message) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's colours begin with one
  const lines = message.replaceAll(/\u001b\[[\d;]*m/g, '').split('\n');
  return lines
    .filter((line) => line.trim() !== '' && !line.includes('node_modules'))
    .slice(0, LINES)
    .map((line) => `    ${line}`)
    .join('\n');
}

/**
 * The page of a failed journey in text, as `tests/journeys/page.ts` attaches it.
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
 * The journeys that failed, each as its place, its name, what it says, and the state of its page.
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
 * The units that failed, each as its file, its name and what it says.
 * @param {any} report of Vitest's JSON reporter
 * @returns {string[]}
 */
export function failedUnits(report) {
  return report.testResults.flatMap((/** @type {any} */ file) => {
    const failed = file.assertionResults.filter((/** @type {any} */ one) => one.status === 'failed');
    // A file that could not be read has no tests, only a message.
    if (failed.length === 0 && file.status === 'failed') return [`${file.name}\n${short(file.message)}`];
    return failed.map(
      (/** @type {any} */ one) => `${file.name} ${one.fullName}\n${short(one.failureMessages.join('\n'))}`,
    );
  });
}
