import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** The rules about colours. All others give the same result in a light and in a dark page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

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

/**
 * The violations in the present colour scheme, then in the other one. If both have the same elements in the
 * same places, only the rules about colours run again, because the others would give the same result.
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

/** Runs in the page: every element with its attributes, text and box; no style sheet, so no colours. */
function shapeOfPage(): string {
  const boxes = [...document.querySelectorAll('*')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${x} ${y} ${width} ${height}`;
  });
  return [document.documentElement.outerHTML, ...boxes].join('\n');
}
