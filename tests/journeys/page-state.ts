import type { Page } from '@playwright/test';
import type { CanvasHost } from './canvas-state.ts';

/** The number of lines of the accessibility tree and of the console to report. */
const TREE_LINES = 60;
const CONSOLE_LINES = 8;

/** The state of the page of a failed journey in a few lines of text, for a log without pictures. */
export async function pageState(page: Page, console: readonly string[]): Promise<string> {
  const state = await page.evaluate(() => {
    const told = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const host = document.querySelector<CanvasHost>('[data-testid="canvas"]');
    const canvas = host?.atlasState?.();
    const focused = document.activeElement?.cloneNode() as Element | undefined;
    const ofRole = (role: string) => canvas?.nodes.flatMap((node) => (node.role === role ? [node.id] : []));
    const roles = [...new Set(canvas?.nodes.flatMap(({ role }) => role ?? []))];
    return {
      ready: document.documentElement.dataset.ready === 'true' && !document.querySelector('[data-pending]'),
      notice: told(document.querySelector('.notice')),
      focus: focused?.outerHTML.slice(0, 200),
      window: `${innerWidth}x${innerHeight}`,
      canvas: canvas && {
        citations: host?.atlasAtRest(),
        arrangement: canvas.arrangement,
        camera: `zoom ${canvas.zoom.toFixed(3)} pan ${canvas.pan.x.toFixed(0)} ${canvas.pan.y.toFixed(0)}`,
        count: `${canvas.nodes.length} nodes, ${canvas.lines.length} lines`,
        found: canvas.nodes.filter(({ found }) => found).length,
        roles: roles.map((role) => `${role}: ${ofRole(role)?.slice(0, 12).join(' ')}`),
        lines: canvas.lines.flatMap(({ id, role }) => (role === 'selected' ? [id] : [])).slice(0, 12),
      },
    };
  });
  const tree = (await page.locator('body').ariaSnapshot({ timeout: 5000 })).split('\n');
  return [
    `address   ${page.url()}`,
    ...Object.entries(state).map(([name, value]) => `${name.padEnd(9)} ${JSON.stringify(value)}`),
    ...console.slice(-CONSOLE_LINES).map((line) => `said      ${line.slice(0, 300)}`),
    ...shortened(tree).map((line) => `  ${line}`),
  ].join('\n');
}

/** The first lines of a tree, its outer levels first, so that each region is among them. */
function shortened(tree: readonly string[]): string[] {
  const depthOf = (line: string) => line.search(/\S/);
  const outerFirst = tree.toSorted((one, other) => depthOf(one) - depthOf(other));
  const told = new Set(outerFirst.slice(0, TREE_LINES));
  const lines = tree.filter((line) => told.has(line)).slice(0, TREE_LINES);
  return [...lines, ...(lines.length < tree.length ? [`… ${tree.length - lines.length} more lines`] : [])];
}
