import { act, screen } from '@testing-library/react';
import type { Lens } from '../../src/lens/questions/questions.ts';
import { lookThrough, show } from '../../src/state/actions.ts';
import { keepLayers, layLayers } from '../../src/state/layer-actions.ts';
import { DetailsPanel } from '../../src/ui/details/DetailsPanel.tsx';
import { layerIndex, layers } from '../fixtures/layers.ts';
import { renderWithStore } from './render.tsx';
// Fetched before the first test, so that no test waits for what the page fetches when it is asked for.
import '../../src/ui/details/QuestionList.tsx';
import '../../src/ui/details/SubjectPage.tsx';

/** The panel on a lens, with all layers laid on the framework save where a test waits for them. */
export function openLens(lens: Lens, laid = layerIndex.map(({ id }) => id)) {
  const page = renderWithStore(<DetailsPanel />);
  act(() => {
    page.store.setState({ layerIndex });
    page.store.setState(keepLayers(layers));
    page.store.setState(layLayers(laid));
    page.store.setState(lookThrough(lens));
  });
  return page;
}

/** Goes from the panel on a lens to what is selected: an item, a document. */
export async function walkFrom(lens: Lens, id: string, heading: string) {
  const page = openLens(lens);
  act(() => page.store.setState(show({ selection: id })));
  await screen.findByText(heading, { selector: 'h2' });
  return page;
}
