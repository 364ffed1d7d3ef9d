import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** The rules about colours. All others give the same result in a light and in a dark page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** The rules about the places and sizes of elements. All others give the same result at each size of the window. */
const SIZE_RULES = ['target-size', 'scrollable-region-focusable'];

interface Scope {
  /** A selector: check only this part of the page. */
  part?: string | undefined;
  /** Run only these rules. */
  rules?: string[] | undefined;
}

/** The violations that axe finds on the page, one line each. */
export async function violationsIn(page: Page, scope: Scope = {}): Promise<string[]> {
  // The security headers forbid foreign scripts, but not what the test itself evaluates.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async ({ part, rules }) => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const results = await runner.run(part ?? document, {
      resultTypes: ['violations'],
      ...(rules && { runOnly: { type: 'rule', values: rules } }),
    });
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
    );
  }, scope);
}

export type Scheme = 'light' | 'dark';

/** What axe has checked of a state of the page, by scheme: what `factsOfPage` returned. */
export type Checked = Map<Scheme, string>;

/**
 * The violations in the present colour scheme, then in the other one. If both have the same elements in the same
 * places, only the rules about colours run in the other, because the rest would give the same result. If `checked` has
 * the same state from another size of the window, only the rules about sizes run. Records the state in `checked`.
 */
export async function violationsInBothSchemes(
  page: Page,
  { part, checked }: { part?: string | undefined; checked: Checked },
): Promise<[Scheme, string[]][]> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const now: Scheme = isDark ? 'dark' : 'light';
  const other: Scheme = isDark ? 'light' : 'dark';
  const before = await page.evaluate(shapeOfPage);
  const isKnown = await recordFacts(page, now, checked);
  const found = await violationsIn(page, { part, rules: isKnown ? SIZE_RULES : undefined });
  await page.emulateMedia({ colorScheme: other });
  const isSame = before === (await page.evaluate(shapeOfPage));
  const isOtherKnown = await recordFacts(page, other, checked);
  if (isSame && isOtherKnown) return [[now, found]];
  const rules = isSame ? COLOUR_RULES : isOtherKnown ? SIZE_RULES : undefined;
  return [
    [now, found],
    [other, await violationsIn(page, { part, rules })],
  ];
}

/** Whether the page has the same facts as when it was checked last. */
async function recordFacts(page: Page, scheme: Scheme, checked: Checked): Promise<boolean> {
  const facts = await page.evaluate(factsOfPage);
  const isKnown = checked.get(scheme) === facts;
  checked.set(scheme, facts);
  return isKnown;
}

/** Runs in the page: every element with its attributes, text and box; no style sheet, so no colours. */
function shapeOfPage(): string {
  const boxes = [...document.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${x} ${y} ${width} ${height}`;
  });
  return [document.documentElement.outerHTML, ...boxes].join('\n');
}

/**
 * Runs in the page: all that rules other than those about sizes read, which is every element with its attributes and
 * text, whether it is visible, and its colours.
 */
function factsOfPage(): string {
  const html = document.documentElement.outerHTML.replaceAll(/ (?:style|width|height)="[^"]*"/g, '');
  const styles = [...document.body.querySelectorAll('*')].map((element) => {
    if (!element.checkVisibility()) return 'hidden';
    const { color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight, position } =
      getComputedStyle(element);
    return [color, backgroundColor, backgroundImage, opacity, fontSize, fontWeight, position].join('|');
  });
  return [html, ...styles].join('\n');
}
