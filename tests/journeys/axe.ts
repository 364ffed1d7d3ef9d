import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** The rules that look at colours. All others find the same in a light page and in a dark one. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

interface Scope {
  /** A selector: only this part of the page is looked at. */
  part?: string | undefined;
  /** Only these rules run. */
  rules?: string[] | undefined;
}

/** What axe finds wrong with the page, one line each. */
export async function violationsIn(page: Page, scope: Scope = {}): Promise<string[]> {
  // The page's policy lets no foreign script in; what the test itself evaluates is not the page's.
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

/**
 * What axe finds wrong in the scheme that the page has, then in the other. Where the page has the same elements in the
 * same places in both, only the rules of colour run again: the others would look at the same twice.
 */
export async function violationsInBothSchemes(page: Page, part?: string): Promise<[Scheme, string[]][]> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const now: Scheme = isDark ? 'dark' : 'light';
  const other: Scheme = isDark ? 'light' : 'dark';
  const found = await violationsIn(page, { part });
  const shape = await page.evaluateHandle(shapeOfPage);
  await page.emulateMedia({ colorScheme: other });
  const same = await shape.evaluate(
    (before, after) => before === after,
    await page.evaluateHandle(shapeOfPage),
  );
  const rules = same ? COLOUR_RULES : undefined;
  return [
    [now, found],
    [other, await violationsIn(page, { part, rules })],
  ];
}

/** Runs in the page: every element with its attributes, its text and its box; no style sheet, so no colour. */
function shapeOfPage(): string {
  const boxes = [...document.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${x} ${y} ${width} ${height}`;
  });
  return [document.documentElement.outerHTML, ...boxes].join('\n');
}
