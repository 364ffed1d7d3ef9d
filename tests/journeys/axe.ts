import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** The rules about colours. All others give the same result in a light and in a dark page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

interface Scope {
  /** A selector: check only this part of the page. */
  part?: string | undefined;
  /** Run only these rules. */
  rules?: string[] | undefined;
  /** Run all rules but these. */
  without?: string[] | undefined;
}

/** The violations that axe finds on the page, one line each. */
export async function violationsIn(page: Page, scope: Scope = {}): Promise<string[]> {
  // The security headers forbid foreign scripts, but not what the test itself evaluates.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async ({ part, rules, without = [] }) => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const results = await runner.run(part ?? document, {
      resultTypes: ['violations'],
      ...(rules && { runOnly: { type: 'rule', values: rules } }),
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    });
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
    );
  }, scope);
}

export type Scheme = 'light' | 'dark';

/** The colours of a page that axe has checked, by scheme: what `coloursOfPage` returned. */
export type CheckedColours = Map<Scheme, string>;

/**
 * The violations in the present colour scheme, then in the other one. If both have the same elements in the same
 * places, only the rules about colours run again, because the others would give the same result. The rules about
 * colours are skipped in a scheme whose colours equal those in `checked`, from the same state at another size.
 */
export async function violationsInBothSchemes(
  page: Page,
  { part, checked }: { part?: string | undefined; checked: CheckedColours },
): Promise<[Scheme, string[]][]> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const now: Scheme = isDark ? 'dark' : 'light';
  const other: Scheme = isDark ? 'light' : 'dark';
  const before = await page.evaluate(shapeOfPage);
  const found = await violationsIn(page, { part, without: await knownColours(page, now, checked) });
  await page.emulateMedia({ colorScheme: other });
  const isSame = before === (await page.evaluate(shapeOfPage));
  const known = await knownColours(page, other, checked);
  if (isSame && known.length > 0) return [[now, found]];
  const scope = isSame ? { rules: COLOUR_RULES } : { without: known };
  return [
    [now, found],
    [other, await violationsIn(page, { part, ...scope })],
  ];
}

/** The rules that need not run, because the page has the colours that were checked before. Records the colours. */
async function knownColours(page: Page, scheme: Scheme, checked: CheckedColours): Promise<string[]> {
  const colours = await page.evaluate(coloursOfPage);
  const isKnown = checked.get(scheme) === colours;
  checked.set(scheme, colours);
  return isKnown ? COLOUR_RULES : [];
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
 * Runs in the page: what the rules about colours read of every visible element, and its text. Two sizes of a window
 * that agree in it give the same contrasts.
 */
function coloursOfPage(): string {
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const style = getComputedStyle(element);
      const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      return [
        element.tagName,
        style.color,
        style.backgroundColor,
        style.backgroundImage,
        style.opacity,
        style.fontSize,
        style.fontWeight,
        style.position,
        ...text.map((node) => node.textContent),
      ].join('|');
    })
    .join('\n');
}
