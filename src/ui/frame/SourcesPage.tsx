import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { fetchLayers } from '../../effects/layer-loading.ts';
import type { Citation } from '../../lens/detail/citation.ts';
import { citationsBySource } from '../../lens/detail/sources.ts';
import { writeAddress } from '../../lens/view/address.ts';
import { withLayers } from '../../model/graph/layer-graph.ts';
import { withNeeds } from '../../model/records/layer-index.ts';
import type { Source } from '../../model/records/schema.ts';
import { askForRole, openAbout, select } from '../../state/actions.ts';
import { about, sourcing } from '../../words/about.ts';
import { inList } from '../../words/lists.ts';
import { FindField } from '../bits/FindField.tsx';
import { useAct, useApp, useStoreOfPage } from '../use-app.ts';
import '../bits/Unseen.css';
import './SourcesPage.css';

/**
 * Every source with all its citations, filtered by a text. `start` is the id of the source at which the page
 * opens; null for its start.
 */
export function SourcesPage({ start }: { start: string | null }) {
  const known = useApp((state) => state.known);
  const loaded = useApp((state) => state.loaded);
  const library = useMemo(() => withLayers(known, loaded), [known, loaded]);
  const citations = useMemo(() => citationsBySource(library), [library]);
  const [text, setText] = useState('');
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = library.sources.filter((source) => {
    const text_ = [source.name, source.kind, source.note, source.url ?? ''].join(' ').toLowerCase();
    return wanted.every((word) => text_.includes(word));
  });
  return (
    <>
      <p className="help-note">{sourcing.lead}</p>
      <FindField label={sourcing.find} clear={sourcing.clear} value={text} onChange={setText} />
      <p className="help-note" role="status">
        {shown.length === 0 ? sourcing.none : sourcing.found(shown.length, library.sources.length)}
      </p>
      <NotLoaded />
      <ul className="all-sources">
        {shown.map((source) => (
          <SourceEntry
            key={source.id}
            source={source}
            citations={citations.get(source.id) ?? []}
            first={source.id === start}
          />
        ))}
      </ul>
    </>
  );
}

/** Sources of layers that are not loaded are unknown. Lists those layers, with a button to load them. */
function NotLoaded() {
  const store = useStoreOfPage();
  const index = useApp((state) => state.layerIndex);
  const loaded = useApp((state) => state.loaded);
  const loading = useApp((state) => state.loading.length > 0);
  const missing = index.filter(({ id }) => !loaded.some((layer) => layer.id === id));
  if (missing.length === 0) return null;
  if (loading) return <p className="help-note">{sourcing.loading}</p>;
  return (
    <p className="help-note">
      {sourcing.notLoaded(inList(missing.map(({ name }) => name)))}{' '}
      <Button
        className="tool tool-worded"
        onPress={() =>
          void fetchLayers(
            store,
            index.map(({ id }) => id),
          )
        }
      >
        {sourcing.load}
      </Button>
    </p>
  );
}

interface EntryProps {
  source: Source;
  citations: readonly Citation[];
  /** Whether the page opens at this source. */
  first: boolean;
}

function SourceEntry({ source: { name, kind, note, url }, citations, first }: EntryProps) {
  const [open, setOpen] = useState(first);
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!first) return;
    summary.current?.scrollIntoView({ block: 'center' });
    summary.current?.focus({ preventScroll: true });
  }, [first]);
  return (
    <li>
      <h3>
        {url ? (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {name} <span aria-hidden="true">↗</span>
            <span className="unseen"> {about.opensInNewTab}</span>
          </a>
        ) : (
          name
        )}
      </h3>
      <p className="help-note">
        {url ? kind : `${kind}, ${sourcing.noAddress}`}. {note}
      </p>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary ref={summary}>
          {sourcing.citations(citations.length)}
          <span className="unseen">: {name}</span>
        </summary>
        {open && <Citations citations={citations} />}
      </details>
    </li>
  );
}

function Citations({ citations }: { citations: readonly Citation[] }) {
  const kinds = (Object.keys(sourcing.kinds) as Citation['kind'][]).filter((kind) =>
    citations.some((citation) => citation.kind === kind),
  );
  return kinds.map((kind) => (
    <div key={kind} className="citations">
      <h4>{sourcing.kinds[kind]}</h4>
      <ul>
        {citations
          .filter((citation) => citation.kind === kind)
          .map((citation, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two entries may have the same text
            <li key={index}>
              <CitationLink citation={citation} />
            </li>
          ))}
      </ul>
    </div>
  ));
}

/**
 * A link to the place where a citation is shown; also closes the dialog. It has a real address, so it can
 * also be opened in another tab.
 */
function CitationLink({ citation: { text, to } }: { citation: Citation }) {
  const view = useApp((state) => state.view);
  const index = useApp((state) => state.layerIndex);
  const act = useAct();
  if (to === null) return text;
  const layer = 'layer' in to ? to.layer : undefined;
  const layers = layer === undefined ? view.layers : withNeeds(index, [...view.layers, layer]);
  const asked =
    'role' in to
      ? ({ ...view, selection: null, question: { kind: 'role', role: to.role } } as const)
      : { ...view, layers, selection: to.select };
  return (
    <a
      className="node-link"
      href={writeAddress({ ...asked, others: [], impact: false })}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        // Let the browser follow the address of an item of a layer: resolving it loads the layer first.
        if (layer !== undefined) {
          act(openAbout(null));
          return;
        }
        event.preventDefault();
        act('role' in to ? askForRole(to.role) : select(to.select));
        act(openAbout(null));
      }}
    >
      {text}
    </a>
  );
}
