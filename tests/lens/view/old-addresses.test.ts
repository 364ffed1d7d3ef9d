import { expect, test } from 'vitest';
import { writeAddress } from '../../../src/lens/view/address.ts';
import { knownIn } from '../../../src/lens/view/resolve.ts';
import { worldOf } from '../../../src/state/state.ts';
import { layerIndex, layers } from '../../fixtures/layers.ts';
import { library } from '../../fixtures/library.ts';
import { readAddress } from '../../fixtures/read-address.ts';

const known = knownIn({ ...worldOf(library, 'framework-page', layers), layerIndex });

/**
 * Addresses that 0.1.0 wrote or its README lists, each with what 0.1.0 opened, written out in full. Old links
 * must keep their meaning, so this table only grows.
 */
test.each([
  ['', '#/architecture'],
  ['#/architecture/6-2', '#/architecture/6-2'],
  ['#/architecture/4-2~6-2', '#/architecture/4-2~6-2'],
  ['#/architecture/6-2~4-2', '#/architecture/4-2~6-2'],
  ['#/lifecycle/assess', '#/lifecycle/assess'],
  ['#/dependencies/6-2?depth=2&dir=depends-on', '#/dependencies/6-2?depth=2&dir=depends-on'],
  ['#/architecture/6-1+1-1', '#/architecture/6-1+1-1'],
  ['#/architecture?role=product-supplier', '#/architecture?role=product-supplier'],
  ['#/architecture?date=2023-12&since=2023', '#/architecture?date=2023-12&since=2023'],
  ['#/architecture?lens=differences', '#/architecture?lens=differences'],
  ['#/architecture?lens=counterparts', '#/architecture?lens=counterparts&layers=requirements&open=3-3,4-2'],
  [
    '#/architecture?lens=threats',
    '#/architecture?lens=threats&layers=requirements,attack-ics&open=attack-ics,3-3,4-2',
  ],
  ['#/architecture/3-3?layers=requirements&open=3-3', '#/architecture/3-3?layers=requirements&open=3-3'],
  [
    '#/architecture?level=2&above=1&open=3-3,4-2',
    '#/architecture?level=2&above=1&layers=requirements&open=3-3,4-2',
  ],
  [
    '#/architecture?level=2.1.3.2.2.1.2&component=EDR&layers=requirements',
    '#/architecture?level=2.1.3.2.2.1.2&component=EDR&layers=requirements',
  ],
  [
    '#/architecture/attack-ics%2FT0831?layers=attack-ics',
    '#/architecture/attack-ics%2FT0831?layers=requirements,attack-ics',
  ],
  [
    '#/architecture?framework=nist-csf-1.1&items=PR.AC-5&open=3-3',
    '#/architecture?framework=nist-csf-1.1&items=PR.AC-5&layers=requirements,nist-csf-1.1&open=3-3,nist-csf-1.1,4-2',
  ],
  ['#/dependencies/4-2?ask=impact', '#/dependencies/4-2?ask=impact'],
  ['#/architecture/3-2?as=table', '#/architecture/3-2?as=table'],
  ['#/architecture/2-1?hide-type=tr&hide-kind=maps-to', '#/architecture/2-1?hide-type=tr&hide-kind=maps-to'],
  ['#/around/tier-3?depth=all', '#/around/tier-3?depth=all'],
  ['#/around/tier-3?v=1&depth=all', '#/around/tier-3?depth=all'],
])('“%s” opens what it opened in 0.1.0', (address, opened) => {
  const { view, problems } = readAddress(address, known);
  expect(problems).toEqual([]);
  expect(writeAddress(view)).toBe(opened);
});
