import { type FocusEvent, type RefObject, useMemo, useState } from 'react';
import { Autocomplete, Button, Input, type Key, SearchField } from 'react-aria-components';
import { answerHits } from '../../lens/answer-hits.ts';
import { understand } from '../../lens/phrases.ts';
import type { World } from '../../lens/phrases-slots.ts';
import { indexOf, type SearchIndex, search } from '../../lens/search.ts';
import { words } from '../../model/words.ts';
import { select } from '../../state/actions.ts';
import { useAct, useApp } from '../use-app.ts';
import '../bits/Unseen.css';
import { type Results, SearchResults, suggestedBy, toldOf } from './SearchResults.tsx';
import './SearchBox.css';

const MOST = 24;

/** What a text found: nothing twice, so that a result of the answer is not found again below. */
function resultsOf(query: string, index: SearchIndex, world: World): Results {
  const understood = understand(query, world);
  const answer = understood?.kind === 'answer' ? understood : null;
  const nearMiss = understood?.kind === 'near-miss' ? understood : null;
  const answered = answer ? answerHits(answer, index, world) : [];
  const ids = new Set(answered.map(({ id }) => id));
  const hits = search(index, query).filter(({ id }) => !ids.has(id));
  return { answer, answered, nearMiss, hits: hits.slice(0, MOST) };
}

/** The search in the header: an answer or results by kind as one types. The best is marked; arrows mark another, Enter goes there. */
export function SearchBox({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const lines = useApp((state) => state.lines);
  const act = useAct();
  const [query, setQuery] = useState('');
  const [inside, setInside] = useState(false);
  const index = useMemo(() => indexOf({ library, graph }), [library, graph]);
  const results = useMemo(
    () => resultsOf(query, index, { library, graph, lines }),
    [query, index, library, graph, lines],
  );
  const open = inside && query.trim() !== '';
  const go = (key: Key) => {
    const suggested = suggestedBy(key);
    setQuery(suggested ?? '');
    if (suggested === null) act(select(String(key)));
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setInside(false);
  };
  return (
    <search className="search" onFocus={() => setInside(true)} onBlur={onBlur}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField
          className="search-field"
          aria-label={words.search.label}
          // With nothing left to clear in the field, Escape clears the selection, as it does everywhere else.
          onKeyDown={({ key }) => key === 'Escape' && query === '' && act(select(null))}
        >
          <Input
            ref={inputRef}
            className="search-input"
            placeholder={words.search.placeholder}
            maxLength={200}
          />
          {query === '' ? (
            <span className="search-key" aria-hidden="true">
              /
            </span>
          ) : (
            <Button className="search-clear" aria-label={words.search.clear}>
              ×
            </Button>
          )}
        </SearchField>
        {open && <SearchResults results={results} query={query} onGo={go} />}
      </Autocomplete>
      <span className="unseen" role="status">
        {open && toldOf(results)}
      </span>
    </search>
  );
}
