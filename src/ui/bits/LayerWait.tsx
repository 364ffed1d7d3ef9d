import type { RefObject } from 'react';
import { Button } from 'react-aria-components';
import { bringLayers } from '../../effects/layer-loading.ts';
import { notify } from '../../state/notice-actions.ts';
import { layerWords } from '../../words/layers.ts';
import { useAct, useApp, useStoreOfPage } from '../use-app.ts';
import './LayerWait.css';

interface Props {
  /** The text shown while the layers of the question load. */
  waiting: string;
  headingRef?: RefObject<HTMLHeadingElement | null> | undefined;
}

/**
 * Shown in place of an answer while its layers load. If a layer failed, shows why, with a button to try
 * again.
 */
export function LayerWait({ waiting, headingRef }: Props) {
  const store = useStoreOfPage();
  const act = useAct();
  const loading = useApp((state) => state.loading.length > 0);
  const faults = useApp((state) => state.failedLayers);
  if (loading || faults.length === 0)
    return (
      <p className="statements-empty" role="status">
        {waiting}
      </p>
    );
  const again = () => {
    // The button disappears with the problem, so move the focus to the heading.
    headingRef?.current?.focus();
    act(notify('layers', null));
    void bringLayers(store, store.getState().view.layers);
  };
  return (
    <div className="layer-wait" role="alert">
      <p>{layerWords.failed}</p>
      {faults.map(({ file, place, sentence }) => (
        <p key={`${file} ${place}`} className="question-fact">{`${file}, ${place}: ${sentence}`}</p>
      ))}
      <Button className="tool tool-worded" onPress={again}>
        {layerWords.again}
      </Button>
    </div>
  );
}
