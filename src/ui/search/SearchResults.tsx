import { Header, type Key, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { Command } from '../../commands/command.ts';
import { nameOfKey } from '../../commands/key-name.ts';
import type { Answer, NearMiss } from '../../lens/search/phrases.ts';
import { type Found, groupHits, type Hit } from '../../lens/search/search.ts';
import type { LayerEntry } from '../../model/records/layer-index.ts';
import { commandNames, commandWords } from '../../words/commands.ts';
import { kindPlural } from '../../words/kind-name.ts';
import { phraseWords } from '../../words/phrases.ts';
import { searchWords } from '../../words/search.ts';
import { keyOfCommand } from './named-commands.ts';

/** What matches a text. */
export interface Matches {
  answer: Answer | null;
  /** The nodes and lines that the answer lists. */
  answered: readonly Found[];
  nearMiss: NearMiss | null;
  /** The hits of the word search that the answer does not list. */
  hits: readonly Hit[];
  /** The layers that are off and may contain what was asked for. */
  layers: readonly LayerEntry[];
}

/** What matches a text, and the commands that it names. */
export interface Results extends Matches {
  /** Commands whose names match the text. */
  commands: readonly Command[];
}

interface Section {
  key: string;
  heading: string;
  found: readonly Found[];
}

const SUGGESTION = 'phrase ';
const LAYER = 'layer ';

/** The text that a chosen result puts into the field. Null if the result is not a suggestion. */
export function suggestedBy(key: Key): string | null {
  const text = String(key);
  return text.startsWith(SUGGESTION) ? text.slice(SUGGESTION.length) : null;
}

/** The id of the layer that a chosen result switches on. Null if the result is not a layer. */
export function layerBy(key: Key): string | null {
  const text = String(key);
  return text.startsWith(LAYER) ? text.slice(LAYER.length) : null;
}

/**
 * The list below the field: the answer to a phrase, else the nearest phrase, and the hits of the word search.
 */
export function SearchResults({
  results,
  query,
  onGo,
}: {
  results: Results;
  query: string;
  onGo: (key: Key) => void;
}) {
  const { answer, answered, nearMiss, commands, layers } = results;
  const sections = sectionsOf(results);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <div className="search-popover" tabIndex={0}>
      {answer && answered.length === 0 && layers.length === 0 && (
        <p className="search-answer-none">{phraseWords.nothing(answer.meaning)}</p>
      )}
      <ListBox
        className="search-results"
        aria-label={searchWords.results}
        onAction={onGo}
        renderEmptyState={() => !answer && <NoResult query={query} />}
      >
        {nearMiss && (
          <Result
            // Another suggestion needs another key, because a list cannot change the id of an item.
            key={nearMiss.example}
            id={`${SUGGESTION}${nearMiss.example}`}
            label={offer(nearMiss)}
            title={why(nearMiss)}
          />
        )}
        {layersFirst(results) && <LayerSection layers={layers} />}
        {sections.map(({ key, heading, found }) => (
          <ListBoxSection key={key} id={`kind ${key}`} data-answer={key === 'answer' || undefined}>
            <Header className="rubric">{heading}</Header>
            {found.map(({ id, label, title }) => (
              <Result key={id} id={id} label={label} title={title} />
            ))}
          </ListBoxSection>
        ))}
        {!layersFirst(results) && <LayerSection layers={layers} />}
        {commands.length > 0 && (
          <ListBoxSection id="kind do">
            <Header className="rubric">{commandWords.section}</Header>
            {commands.map((command) => (
              <Result
                key={command.id}
                id={keyOfCommand(command)}
                label={commandNames[command.id]}
                title={command.keys[0] ? nameOfKey(command.keys[0]) : ''}
              />
            ))}
          </ListBoxSection>
        )}
      </ListBox>
    </div>
  );
}

/** The ids of all hits in display order, each once. */
export function idsOf(results: Matches): string[] {
  return [...new Set(sectionsOf(results).flatMap(({ found }) => found.map(({ id }) => id)))];
}

/** The key of the first result; null if there is none. */
export function firstOf(results: Results): string | null {
  const { nearMiss, commands, layers } = results;
  if (nearMiss) return `${SUGGESTION}${nearMiss.example}`;
  const [layer] = layers;
  const [command] = commands;
  if (layer && layersFirst(results)) return `${LAYER}${layer.id}`;
  return idsOf(results)[0] ?? (command ? keyOfCommand(command) : null);
}

/** Whether to offer the layers before all other results: when the answer or the hits are missing. */
function layersFirst({ answer, answered, hits }: Results): boolean {
  return answered.length === 0 && (answer !== null || hits.length === 0);
}

/** The answer comes first, unless the text is exactly the name of something, such as "tier 3". */
function sectionsOf({ answer, answered, hits }: Matches): Section[] {
  const sections: Section[] = groupHits(hits).map(({ kind, hits: found }) => {
    const name = kind === 'relation' ? phraseWords.relations : kindPlural(kind);
    return { key: kind, heading: searchWords.group(name, found.length), found };
  });
  if (!answer || answered.length === 0) return sections;
  const heading = phraseWords.answer(answer.meaning, answered.length);
  return sections.toSpliced(hits[0]?.exact ? 1 : 0, 0, { key: 'answer', heading, found: answered });
}

function offer({ example, corrected }: NearMiss): string {
  return corrected ? phraseWords.didYouMean(example) : phraseWords.tryExample(example);
}

function why({ form, corrected, notUnderstood }: NearMiss): string {
  if (notUnderstood !== null) return phraseWords.notUnderstood(notUnderstood, form);
  return corrected ? '' : phraseWords.goOn(form);
}

/** The announcement for screen readers once the results are there. */
export function announcementOf({ answer, answered, nearMiss, hits, layers }: Matches): string {
  const count = searchWords.found(answered.length + hits.length);
  const found = layers.length > 0 ? `${count} ${searchWords.layersOff(layers.length)}` : count;
  if (answer) return `${answer.meaning}. ${found}`;
  return nearMiss ? `${why(nearMiss)} ${offer(nearMiss)} ${found}`.trim() : found;
}

function LayerSection({ layers }: Pick<Results, 'layers'>) {
  if (layers.length === 0) return null;
  return (
    <ListBoxSection id="kind layers">
      <Header className="rubric">{searchWords.layers}</Header>
      {layers.map(({ id, name, items, relations }) => (
        <Result
          key={id}
          id={`${LAYER}${id}`}
          label={searchWords.layer(name)}
          title={searchWords.layerHolds(items, relations)}
        />
      ))}
    </ListBoxSection>
  );
}

function Result({ id, label, title }: Pick<Found, 'id' | 'label' | 'title'>) {
  return (
    <ListBoxItem id={id} className="search-result" textValue={title ? `${label} ${title}` : label}>
      <b>{label}</b> {title && <span>{title}</span>}
    </ListBoxItem>
  );
}

function NoResult({ query }: { query: string }) {
  return (
    <div className="search-none">
      <p>{searchWords.none(query.trim())}</p>
      <p>{searchWords.tryThis}</p>
    </div>
  );
}
