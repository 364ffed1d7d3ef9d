import { isRequirement, type Requirement } from '../../../lens/questions/counterparts/answer.ts';
import { COMPONENT_TYPES, type LayerItem } from '../../../model/records/schema-layer.ts';
import { counterpartWords } from '../../../words/questions/counterparts.ts';
import { NodeLink } from '../../bits/NodeLink.tsx';
import { useApp } from '../../use-app.ts';

/** One requirement as a cell of the table: link, lowest security level, status, and its enhancements. */
export function CounterpartSide({ requirement: { item, enhancements } }: { requirement: Requirement }) {
  const facts = factsOf(item);
  return (
    <div className="counterpart-side" data-heading={!isRequirement(item) || undefined}>
      <p>
        <ItemLink item={item} label={item.label} />
      </p>
      {facts.length > 0 && <p className="question-fact">{facts.join(', ')}</p>}
      {enhancements.length > 0 && (
        <ul aria-label={counterpartWords.enhancementsOf(item.label)}>
          {enhancements.map((one) => (
            <li key={one.id}>
              <ItemLink item={one} label={one.label.replace(`${item.label} `, '')} />{' '}
              {one.slFrom && <span className="counterpart-level">{counterpartWords.from(one.slFrom)}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A link to an item. `label` may omit what the context already says; screen readers get the full label. */
function ItemLink({ item: { id, label: whole, title }, label }: { item: LayerItem; label: string }) {
  const current = useApp((state) => state.view.selection === id);
  return (
    <NodeLink to={id} current={current} label={label === whole ? undefined : `${whole} ${title}`}>
      <b className="code">{label}</b> {title}
    </NodeLink>
  );
}

/** The lowest level and the component types of a requirement; for a heading, its status. */
function factsOf(item: LayerItem): string[] {
  const { slFrom, status, componentTypes } = item;
  const { from, statuses, types } = counterpartWords;
  if (status && !isRequirement(item)) return [statuses[status]];
  return [
    ...(slFrom ? [from(slFrom)] : []),
    ...(componentTypes ? [types(componentTypes, COMPONENT_TYPES.length)] : []),
  ];
}
