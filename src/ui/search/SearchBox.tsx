import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Autocomplete, Button, Input, type Key, SearchField } from 'react-aria-components';
import { useShallow } from 'zustand/react/shallow';
import { answerHits } from '../../lens/search/answer-hits.ts';
import { understand } from '../../lens/search/phrases.ts';
import { indexOf, search } from '../../lens/search/search.ts';
import { memoizeLast } from '../../lib/memo.ts';
import type { AtlasGraph } from '../../model/graph/graph.ts';
import type { World } from '../../model/graph/world.ts';
import { type LayerEntry, layersAskedBy } from '../../model/records/layer-index.ts';
import type { Library } from '../../model/records/library.ts';
import { addToSelection, select } from '../../state/actions.ts';
import { switchLayer } from '../../state/layer-actions.ts';
import { announceText, dimFound, goToFound, setFound } from '../../state/search-actions.ts';
import { selectedTarget } from '../../state/target.ts';
import { searchWords } from '../../words/search.ts';
import { announce } from '../../words/trail.ts';
import { CommandContext, useAct, useApp, useStoreOfPage } from '../use-app.ts';
import { commandBy, commandsNamed } from './named-commands.ts';
import {
  announcementOf,
  firstOf,
  idsOf,
  layerBy,
  type Matches,
  type Results,
  SearchResults,
  suggestedBy,
} from './SearchResults.tsx';
import './SearchBox.css';

const MOST = 24;

const indexFor = memoizeLast((library: Library, graph: AtlasGraph) => indexOf({ library, graph }));

const NOTHING: Matches = { answer: null, answered: [], nearMiss: null, hits: [], layers: [] };

/** The matches of a text. A hit that is part of the answer does not appear again below it. */
function matchesOf(query: string, world: World, off: readonly LayerEntry[]): Matches {
  if (query.trim() === '') return NOTHING;
  const index = indexFor(world.library, world.graph);
  const understood = understand(query, world);
  const answer = understood?.kind === 'answer' ? understood : null;
  const nearMiss = understood?.kind === 'near-miss' ? understood : null;
  const answered = answer ? answerHits(answer, index, world) : [];
  const ids = new Set(answered.map(({ id }) => id));
  // Do not also search word by word for a text that was understood as a question.
  const hits = search(index, query, answer !== null)
    .filter(({ id }) => !ids.has(id))
    .slice(0, MOST);
  return { answer, answered, nearMiss, hits, layers: layersAskedBy(off, query) };
}

/**
 * The search in the header: an answer and hits by kind, while the viewer types. The first result is active;
 * arrow keys move, Enter selects it. `inputRef` receives the input element.
 */
export function SearchBox({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const lines = useApp((state) => state.lines);
  const found = useApp((state) => state.found);
  const store = useStoreOfPage();
  const context = useContext(CommandContext);
  const act = useAct();
  const [query, setQuery] = useState('');
  const [inside, setInside] = useState(false);
  const layerIndex = useApp((state) => state.layerIndex);
  const on = useApp((state) => state.view.layers);
  const matches = useMemo(() => {
    const off = layerIndex.filter(({ id }) => !on.includes(id));
    return matchesOf(query, { library, graph, lines }, off);
  }, [query, library, graph, lines, layerIndex, on]);
  const commands = useApp(useShallow((state) => commandsNamed(query, state)));
  const results: Results = { ...matches, commands };
  /** Whether an arrow key has activated another result since the text changed. */
  const marked = useRef(false);
  /** Whether the key or pointer press that chooses a result adds it to the selection. */
  const adding = useRef(false);
  const open = inside && query.trim() !== '';

  useEffect(() => {
    if (query.trim() === '') return;
    act(setFound(idsOf(matches)));
    act(announceText(announcementOf(matches)));
  }, [query, matches, act]);

  const change = (text: string) => {
    marked.current = false;
    if (text.trim() === '') act(setFound([]));
    setQuery(text);
  };
  const go = (key: Key) => {
    const command = commandBy(key);
    const suggested = suggestedBy(key);
    const layer = layerBy(key);
    // The text stays, so that its hits in the layer appear as soon as the layer is loaded.
    if (layer !== null) {
      act(switchLayer(layer, true));
      return;
    }
    if (adding.current && command === null && suggested === null) {
      act(addToSelection(String(key)));
      return;
    }
    setQuery(suggested ?? '');
    if (suggested !== null) return;
    act(dimFound);
    if (command === null) act(goToFound(String(key)));
    else if (context) command.run(context, selectedTarget(store.getState()));
  };
  // React Aria updates the active result a moment after the text, so Enter uses it only after an arrow key,
  // and the first result otherwise.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== inputRef.current) return;
    if (event.key.startsWith('Arrow')) marked.current = true;
    if (event.key === 'Escape' && query === '') act(found?.searchHit ? dimFound : select(null));
    if (event.key !== 'Enter' || !open) return;
    event.preventDefault();
    event.stopPropagation();
    const id = inputRef.current?.getAttribute('aria-activedescendant');
    const option = marked.current && id ? document.getElementById(id) : null;
    const key = option?.dataset.key ?? firstOf(results);
    adding.current = event.shiftKey;
    if (key !== null) go(key);
    adding.current = false;
  };
  const onBlur = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setInside(false);
    act(dimFound);
  };
  const onPointer = ({ shiftKey, ctrlKey, metaKey }: PointerEvent) => {
    adding.current = shiftKey || ctrlKey || metaKey;
  };
  return (
    <search
      className="search"
      onFocus={() => setInside(true)}
      onBlur={onBlur}
      onKeyDownCapture={onKeyDown}
      onPointerDownCapture={onPointer}
    >
      <Autocomplete inputValue={query} onInputChange={change}>
        <SearchField className="search-field" aria-label={searchWords.label}>
          <Input
            ref={inputRef}
            className="search-input"
            placeholder={searchWords.placeholder}
            maxLength={200}
          />
          {found?.searchHit && found.at >= 0 && (
            <span className="search-at" aria-hidden="true">
              {announce.step(found.at + 1, found.ids.length)}
            </span>
          )}
          {query === '' ? (
            <span className="search-key" aria-hidden="true">
              /
            </span>
          ) : (
            <Button className="search-clear" aria-label={searchWords.clear}>
              ×
            </Button>
          )}
        </SearchField>
        {open && <SearchResults results={results} query={query} onGo={go} />}
      </Autocomplete>
    </search>
  );
}
