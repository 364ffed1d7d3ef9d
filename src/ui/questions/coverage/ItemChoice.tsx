import { useEffect, useId, useMemo, useRef, useState } from 'react';
import {
  Button,
  GridList,
  GridListHeader,
  GridListItem,
  GridListSection,
  type Selection,
  ToggleButton,
} from 'react-aria-components';
import type { Coverage, CoverageItem } from '../../../lens/questions/coverage/answer.ts';
import { groupItems, type ItemGroup, inOrder } from '../../../lens/questions/coverage/choice.ts';
import { coverageWords } from '../../../words/questions/coverage.ts';
import { FindField } from '../../bits/FindField.tsx';

interface Props {
  coverage: Coverage;
  /** The labels of the chosen items; an empty list means all items. */
  items: readonly string[];
  onChoose: (items: readonly string[]) => void;
}

/**
 * A list of the framework's items to choose from, filtered by a text. With none chosen, all of them count.
 */
export function ItemChoice({ coverage, items, onChoose }: Props) {
  const heading = useId();
  const [text, setText] = useState('');
  const groups = useMemo(() => groupItems(coverage.items, text), [coverage.items, text]);
  const found = groups.flatMap((group) => group.items.map(({ end }) => end.label));
  const pick = (labels: Iterable<string>) => onChoose(inOrder(coverage, new Set(labels)));
  return (
    <section className="statements" aria-labelledby={heading}>
      <h3 id={heading} className="rubric">
        {coverageWords.items}
      </h3>
      <Count coverage={coverage} items={items} />
      <FindField label={coverageWords.find} clear={coverageWords.clear} value={text} onChange={setText} />
      <div className="coverage-tools">
        <ToggleButton
          className="tool tool-worded"
          isSelected={items.length === 0}
          onChange={() => onChoose([])}
        >
          {coverageWords.all}
        </ToggleButton>
        {text.trim() !== '' && found.length > 0 && (
          <Button className="tool tool-worded" onPress={() => pick(found)}>
            {coverageWords.pickFound(found.length)}
          </Button>
        )}
      </div>
      <ItemList
        groups={groups}
        items={items}
        onChange={(keys) => (keys === 'all' ? pick([...items, ...found]) : pick([...keys].map(String)))}
      />
    </section>
  );
}

/** How many items are chosen, announced at each change, and the labels of the address that are unknown. */
function Count({ coverage, items }: Pick<Props, 'coverage' | 'items'>) {
  const all = coverage.items.length;
  const chosen = coverage.items.filter((item) => item.chosen).length;
  return (
    <div role="status">
      <p className="coverage-count">
        {items.length === 0 ? coverageWords.allChosen(all) : coverageWords.chosen(chosen, all)}
      </p>
      {coverage.unknown.length > 0 && (
        <p className="coverage-unknown">{coverageWords.unknown(coverage.unknown)}</p>
      )}
    </div>
  );
}

interface ListProps {
  groups: readonly ItemGroup[];
  items: readonly string[];
  onChange: (keys: Selection) => void;
}

function ItemList({ groups, items, onChange }: ListProps) {
  const grouped = groups.some(({ path }) => path.length > 0);
  const list = useRef<HTMLDivElement>(null);
  // Scroll the list to the first item that the address has chosen, without scrolling the panel.
  useEffect(() => {
    // The list renders its rows one frame later.
    const soon = requestAnimationFrame(() => {
      const first = list.current?.querySelector('[role="row"][aria-selected="true"]');
      if (!list.current || !first) return;
      const by = first.getBoundingClientRect().top - list.current.getBoundingClientRect().top;
      list.current.scrollTop += Math.max(0, by - list.current.clientHeight / 3);
    });
    return () => cancelAnimationFrame(soon);
  }, []);
  return (
    <GridList
      ref={list}
      className="coverage-list"
      aria-label={coverageWords.items}
      selectionMode="multiple"
      selectedKeys={items}
      onSelectionChange={onChange}
      // Escape and letters keep their meaning for the whole page.
      escapeKeyBehavior="none"
      disallowTypeAhead
      renderEmptyState={() => <p className="statements-empty">{coverageWords.noneFound}</p>}
    >
      {grouped
        ? groups.map(({ path, items: held }) => (
            <GridListSection key={path.at(-1)?.id ?? ''} className="coverage-group">
              <GridListHeader className="coverage-group-head">
                <GroupName path={path} />
              </GridListHeader>
              {held.map((item) => rowOf(item))}
            </GridListSection>
          ))
        : groups.flatMap(({ items: held }) => held.map((item) => rowOf(item)))}
    </GridList>
  );
}

/** For example "PR Protect › PR.AC Access Control". */
function GroupName({ path }: { path: ItemGroup['path'] }) {
  return path.map(({ id, label, title }, index) => (
    <span key={id}>
      {index > 0 && ' › '}
      {index === path.length - 1 ? <b>{label}</b> : label} {title}
    </span>
  ));
}

/** An item to choose. A title equal to that of its group is omitted. */
function rowOf({ end, within, mappings }: CoverageItem) {
  const { label, title } = end;
  const mapped = coverageWords.mappings(mappings.length);
  return (
    <GridListItem key={label} id={label} textValue={`${label} ${title}, ${mapped}`} className="coverage-item">
      <span className="coverage-tick" aria-hidden="true" />
      <span className="coverage-name">
        <b>{label}</b> {title !== within.at(-1)?.title && title}
      </span>{' '}
      <span className="coverage-mappings">{mapped}</span>
    </GridListItem>
  );
}
