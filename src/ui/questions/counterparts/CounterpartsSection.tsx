import { type ReactNode, useContext, useMemo } from 'react';
import { Button } from 'react-aria-components';
import {
  type Counterpart,
  componentOnlyOf,
  counterpartsOf,
} from '../../../lens/questions/counterparts/answer.ts';
import { resolve, sourcesById } from '../../../lens/statements/statements.ts';
import { askQuestion } from '../../../state/actions.ts';
import { counterpartWords } from '../../../words/questions/counterparts.ts';
import { SourceList } from '../../bits/SourceList.tsx';
import { WalkContext } from '../../bits/walk-context.ts';
import { useAct, useApp } from '../../use-app.ts';
import { CounterpartSide } from './CounterpartSide.tsx';
import { CounterpartsTable } from './CounterpartsTable.tsx';
import '../../statements/Statements.css';

const { section } = counterpartWords;

/**
 * The section on the page of a requirement or enhancement: the system requirement with those for components.
 * Nothing for other items.
 */
export function CounterpartsSection({ id }: { id: string }) {
  const graph = useApp((state) => state.graph);
  const row = useMemo(() => counterpartsOf(graph, id), [graph, id]);
  const only = useMemo(() => (row ? null : componentOnlyOf(graph, id)), [graph, id, row]);
  if (row)
    return (
      <Frame>
        <CounterpartsTable
          caption={section.caption(row.system.item.label)}
          groups={[{ fr: null, rows: [row] }]}
        />
        <Derivations components={row.components} to={row.system.item.label} />
      </Frame>
    );
  if (!only) return null;
  return (
    <Frame>
      <p className="statements-empty">{counterpartWords.onlyOne(only.head.item.label)}</p>
      <div className="components-only">
        {[only.head, ...only.types].map((one) => (
          <CounterpartSide key={one.item.id} requirement={one} />
        ))}
      </div>
    </Frame>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const act = useAct();
  const onWalk = useContext(WalkContext);
  const askAll = () => {
    onWalk();
    act(askQuestion({ kind: 'counterparts' }));
  };
  return (
    <section className="statements" data-side="related">
      <h3 className="rubric">{section.heading}</h3>
      {children}
      <p>
        <Button className="tool tool-worded counterparts-all" onPress={askAll}>
          {section.all}
        </Button>
      </p>
    </section>
  );
}

/** The sources of the derivations. Derivations with the same sources and confidence are combined. */
function Derivations({ components, to }: { components: readonly Counterpart[]; to: string }) {
  const library = useApp((state) => state.library);
  const known = useMemo(() => sourcesById(library), [library]);
  const alike = new Map<string, Counterpart[]>();
  for (const one of components) {
    const key = [one.derivation.confidence, ...one.derivation.sources].join(' ');
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike].map(([key, [first, ...others]]) =>
    first ? (
      <SourceList
        key={key}
        statedBy={section.basedOn(
          [first, ...others].map(({ item }) => item.label),
          to,
        )}
        sources={resolve(known, first.derivation.sources)}
        confidence={first.derivation.confidence}
      />
    ) : null,
  );
}
