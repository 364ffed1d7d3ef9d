import { Button } from 'react-aria-components';
import { bringLayers } from '../../effects/layer-loading.ts';
import { counterpartWords } from '../../model/words-counterparts.ts';
import { notify } from '../../state/actions.ts';
import { useAct, useApp, useStoreOfPage } from '../use-app.ts';
import type { HeadingRef } from './heading-ref.ts';

/** Said while the requirements are not there: that they are coming, or that they did not come, with another try. */
export function CounterpartsWait({ headingRef }: { headingRef: HeadingRef }) {
  const store = useStoreOfPage();
  const act = useAct();
  const loading = useApp((state) => state.loading.length > 0);
  const fault = useApp((state) => state.failedLayers.find(({ file }) => file === 'requirements.json'));
  if (loading || !fault)
    return (
      <p className="statements-empty" role="status">
        {counterpartWords.waiting}
      </p>
    );
  const again = () => {
    // The button goes away with the fault; the heading stays.
    headingRef.current?.focus();
    act(notify(null));
    void bringLayers(store, store.getState().view.layers);
  };
  return (
    <div role="alert">
      <p>{`${counterpartWords.failed} ${fault.sentence}`}</p>
      <Button className="tool tool-worded" onPress={again}>
        {counterpartWords.again}
      </Button>
    </div>
  );
}
