import { type FocusEvent, type RefObject, useMemo, useState } from 'react';
import {
  Autocomplete,
  Button,
  Header,
  Input,
  type Key,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components';
import { groupHits, type Hit, indexOf, search } from '../../lens/search.ts';
import { words } from '../../model/words.ts';
import { select } from '../../state/actions.ts';
import { useAct, useApp } from '../use-app.ts';
import '../bits/Unseen.css';
import './SearchBox.css';

const MOST = 24;

/** The search in the header: results by kind as one types. The best is marked; arrows mark another, Enter goes there. */
export function SearchBox({ inputRef }: { inputRef: RefObject<HTMLInputElement | null> }) {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const act = useAct();
  const [query, setQuery] = useState('');
  const [inside, setInside] = useState(false);
  const index = useMemo(() => indexOf({ library, graph }), [library, graph]);
  const hits = useMemo(() => search(index, query).slice(0, MOST), [index, query]);
  const open = inside && query.trim() !== '';
  const go = (id: Key) => {
    setQuery('');
    act(select(String(id)));
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
        {open && <Results hits={hits} query={query} onGo={go} />}
      </Autocomplete>
      <span className="unseen" role="status">
        {open && words.search.found(hits.length)}
      </span>
    </search>
  );
}

function Results({ hits, query, onGo }: { hits: readonly Hit[]; query: string; onGo: (id: Key) => void }) {
  const groups = useMemo(() => groupHits(hits), [hits]);
  return (
    <div className="search-popover">
      <ListBox
        className="search-results"
        aria-label={words.search.results}
        onAction={onGo}
        renderEmptyState={() => <NoResult query={query} />}
      >
        {groups.map(({ kind, hits: members }) => (
          <ListBoxSection key={kind} id={`kind ${kind}`}>
            <Header>{words.search.group(words.kindPlurals[kind], members.length)}</Header>
            {members.map((hit) => (
              <Result key={hit.id} hit={hit} />
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </div>
  );
}

function Result({ hit: { id, label, title } }: { hit: Hit }) {
  return (
    <ListBoxItem id={id} className="search-result" textValue={title ? `${label} ${title}` : label}>
      <b>{label}</b> {title && <span>{title}</span>}
    </ListBoxItem>
  );
}

function NoResult({ query }: { query: string }) {
  return (
    <div className="search-none">
      <p>{words.search.none(query.trim())}</p>
      <p>{words.search.tryThis}</p>
    </div>
  );
}
