import { Button, ToggleButton } from 'react-aria-components';
import { bringLayers } from '../../effects/layer-loading.ts';
import type { Layer } from '../../model/records/schema-layer.ts';
import { switchLayer } from '../../state/layer-actions.ts';
import { notify } from '../../state/notice-actions.ts';
import { layerWords } from '../../words/layers.ts';
import { useAct, useApp, useStoreOfPage } from '../use-app.ts';
import './FacetGroup.css';
import './FacetValueRow.css';
import './LayerSwitches.css';

/** The notes of a layer about the age of its editions. Empty while the layer is not applied. */
function editionNotes(applied: readonly Layer[] | undefined, id: string): string[] {
  const frameworks = applied?.find((layer) => layer.id === id)?.frameworks ?? [];
  return frameworks.flatMap(({ editionNote }) => (editionNote ? [editionNote.text] : []));
}

/**
 * A switch for each layer with the number of its items (or relations). A layer that failed to load can be
 * requested again.
 */
export function LayerSwitches() {
  const index = useApp((state) => state.layerIndex);
  const on = useApp((state) => state.view.layers);
  const applied = useApp((state) => state.library.layers);
  const loading = useApp((state) => state.loading);
  const failed = useApp((state) => state.failedLayers);
  const store = useStoreOfPage();
  const act = useAct();
  if (index.length === 0) return null;
  const again = () => {
    act(notify('layers', null));
    void bringLayers(store, on);
  };
  return (
    <div className="facet layers">
      <h3 className="rubric">{layerWords.heading}</h3>
      <p className="layers-lead">{layerWords.lead}</p>
      {index.map(({ id, name, items, relations }) => {
        const fault = failed.find(({ file }) => file === `${id}.json`);
        return (
          <div key={id} className="facet-value">
            <ToggleButton
              className="facet-toggle"
              isSelected={on.includes(id)}
              onChange={(wanted) => act(switchLayer(id, wanted))}
            >
              <span className="facet-tick" aria-hidden="true" />
              <span className="facet-name">{name}</span>{' '}
              <span className="facet-count">{items > 0 ? items : relations}</span>
            </ToggleButton>
            {editionNotes(applied, id).map((note) => (
              <span key={note} className="layers-note">
                {note}
              </span>
            ))}
            {loading.includes(id) && <span className="layers-note">{layerWords.loading}</span>}
            {fault && on.includes(id) && (
              <p className="layers-fault" role="alert">
                {`${fault.file}, ${fault.place}: ${fault.sentence}`}{' '}
                <Button className="tool tool-worded" onPress={again}>
                  {layerWords.again}
                </Button>
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
