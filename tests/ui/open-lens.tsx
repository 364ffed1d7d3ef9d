import { act, screen } from '@testing-library/react';
import type { AskedQuestion } from '../../src/lens/questions/questions.ts';
import { askQuestion, show } from '../../src/state/actions.ts';
import { applyLayers, keepLayers } from '../../src/state/layer-actions.ts';
import { DetailsPanel } from '../../src/ui/details/DetailsPanel.tsx';
import { layerIndex, layers } from '../fixtures/layers.ts';
import { renderWithStore } from './render.tsx';
// Fetched before the first test, so that no test waits for what the page fetches when it is asked for.
import '../../src/ui/details/QuestionList.tsx';
import '../../src/ui/details/SubjectPage.tsx';

/** The panel on a lens, with all layers laid on the framework save where a test waits for them. */
export function openLens(question: AskedQuestion, applied = layerIndex.map(({ id }) => id)) {
  return renderWithStore(
    <DetailsPanel />,
    () => ({ layerIndex }),
    keepLayers(layers),
    applyLayers(applied),
    askQuestion(question),
  );
}

/** Goes from the panel on a lens to what is selected: an item, a document. */
export async function walkFrom(question: AskedQuestion, id: string, heading: string) {
  const page = openLens(question);
  act(() => page.store.setState(show({ selection: id })));
  await screen.findByText(heading, { selector: 'h2' });
  return page;
}
