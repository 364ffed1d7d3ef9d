import { act, screen } from '@testing-library/react';
import type { AskedQuestion } from '../../src/lens/questions/questions.ts';
import { askQuestion, show } from '../../src/state/actions.ts';
import { applyLayers, keepLayers } from '../../src/state/layer-actions.ts';
import { DetailsPanel } from '../../src/ui/details/DetailsPanel.tsx';
import { layerIndex, layers } from '../fixtures/layers.ts';
import { renderWithStore } from './render.tsx';
// Import these now, so that no test waits for what the page loads on demand.
import '../../src/ui/details/QuestionList.tsx';
import '../../src/ui/details/SubjectPage.tsx';

/** Renders the panel of a question, with all layers applied unless a test names fewer. */
export function openLens(question: AskedQuestion, applied = layerIndex.map(({ id }) => id)) {
  return renderWithStore(
    <DetailsPanel />,
    () => ({ layerIndex }),
    keepLayers(layers),
    applyLayers(applied),
    askQuestion(question),
  );
}

/** Goes from the panel of a question to the page of an item or a document. */
export async function walkFrom(question: AskedQuestion, id: string, heading: string) {
  const page = openLens(question);
  act(() => page.store.setState(show({ selection: id })));
  await screen.findByText(heading, { selector: 'h2' });
  return page;
}
