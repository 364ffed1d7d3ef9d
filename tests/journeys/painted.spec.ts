import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestInfo } from '@playwright/test';
import { inFewerColours } from './fewer-colours.ts';
import { expect, test } from './page.ts';
import { openCanvasAlone, paintedBy } from './painted-page.ts';
import { PAINTED } from './painted-views.ts';
import { differenceOf, judge, marked } from './picture-difference.ts';
import { type Pixels, readPng, writePng } from './png.ts';

/** The pictures a person has looked at, one a view. */
const folder = path.resolve(import.meta.dirname, 'painted');
const RENEW = 'If it is meant: `npm run pictures:painted`, look at what changed, and commit it.';

for (const { title, viewport, colorScheme, views } of PAINTED)
  test.describe(title, () => {
    test.use({ viewport, colorScheme });
    test(`the canvas is painted as in its reviewed pictures, ${title}`, async ({ atlas }, testInfo) => {
      for (const view of views)
        await test.step(view.name, async () => {
          await openCanvasAlone(atlas, view.hash);
          await view.does?.(atlas);
          const picture = readPng(await paintedBy(atlas));
          const trouble = troubleWith(view.name, picture, testInfo);
          if (trouble && testInfo.config.updateSnapshots === 'changed')
            writeFileSync(path.join(folder, `${view.name}.png`), writePng(inFewerColours(picture)));
          else expect.soft(trouble, trouble ?? view.shows).toBeNull();
        });
    });
  });

test('every reviewed picture is of a view, and they are small files', () => {
  const names = PAINTED.flatMap(({ views }) => views.map(({ name }) => `${name}.png`));
  const files = readdirSync(folder);
  expect(files.toSorted()).toEqual(names.toSorted());
  const weights = files.map((file) => statSync(path.join(folder, file)).size / 1024);
  expect(Math.max(...weights), 'the heaviest, in KiB').toBeLessThan(80);
  expect(
    weights.reduce((sum, weight) => sum + weight, 0),
    'all together, in KiB',
  ).toBeLessThan(1000);
});

/** What is wrong with what is painted now, and where it is to be seen; null for nothing. */
function troubleWith(name: string, picture: Pixels, testInfo: TestInfo): string | null {
  const file = path.join(folder, `${name}.png`);
  const leave = (what: string, pixels: Pixels): string => {
    const left = testInfo.outputPath(`${name}-${what}.png`);
    writeFileSync(left, writePng(pixels));
    return left;
  };
  if (!existsSync(file))
    return `The view ${name} has no reviewed picture. Painted now: ${leave('now', picture)}. ${RENEW}`;
  const reviewed = readPng(readFileSync(file));
  if (reviewed.width !== picture.width || reviewed.height !== picture.height)
    return `The view ${name} is as large as its reviewed picture no more. Painted now: ${leave('now', picture)}. ${RENEW}`;
  const difference = differenceOf(reviewed, picture);
  const { passes, says } = judge(difference);
  if (passes) return null;
  const files = [leave('now', picture), leave('difference', marked(picture, difference))];
  return [
    `The view ${name} is painted otherwise than in its reviewed picture. ${says}`,
    `reviewed    ${file}`,
    `now         ${files[0]}`,
    `difference  ${files[1]}`,
    RENEW,
  ].join('\n');
}
