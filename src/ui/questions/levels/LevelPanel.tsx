import { useMemo } from 'react';
import {
  type LevelGroup,
  type LevelLens,
  levelGroups,
  withLevel,
} from '../../../lens/questions/levels/answer.ts';
import { levelsCsv } from '../../../lens/questions/levels/csv.ts';
import type { SecurityLevel } from '../../../lens/questions/questions.ts';
import { COMPONENTS } from '../../../lens/questions/questions.ts';
import { endOf } from '../../../lens/statements/statements.ts';
import { lookThrough } from '../../../state/actions.ts';
import { levelWords as told } from '../../../words/questions/levels.ts';
import { Choice } from '../../bits/Choice.tsx';
import { CsvButton } from '../../bits/CsvButton.tsx';
import type { HeadingRef } from '../../bits/heading-ref.ts';
import { LayerWait } from '../../bits/LayerWait.tsx';
import { EndLink } from '../../bits/NodeLink.tsx';
import { useAct, useApp } from '../../use-app.ts';
import { LevelSlider } from './LevelSlider.tsx';
import '../../bits/Panel.css';
import '../../statements/Statements.css';
import '../../bits/PanelParts.css';

interface Props {
  lens: LevelLens;
  headingRef?: HeadingRef | undefined;
}

const LEVELS: readonly SecurityLevel[] = [0, 1, 2, 3, 4];

/** Which requirements and enhancements security levels select: one level, what it adds, or a level for each of the seven. */
export function LevelPanel({ lens, headingRef }: Props) {
  const library = useApp((state) => state.library);
  const act = useAct();
  const groups = useMemo(() => levelGroups(library, lens), [library, lens]);
  const ask = (change: Partial<LevelLens>) => act(lookThrough({ ...lens, ...change }));
  const highest = Math.max(...lens.levels);
  const count = (part: string) =>
    groups.reduce((sum, { rows }) => sum + rows.filter((row) => row.part === part).length, 0);
  return (
    <article className="detail">
      <header className="detail-head">
        <p className="detail-place">{told.label}</p>
        <h2 ref={headingRef} tabIndex={-1}>
          {told.heading(lens.levels, lens.above)}
        </h2>
        <p className="detail-summary">{told.lead}</p>
        <LevelSlider
          levels={lens.levels}
          onChoose={(level) =>
            // What a level adds to itself or to a higher one is nothing: then all of it is meant.
            ask({ levels: lens.levels.map(() => level), above: lens.above < level ? lens.above : 0 })
          }
        />
        <Choice
          label={told.above}
          chosen={`${lens.above}`}
          options={LEVELS.filter((level) => level < highest || level === lens.above || level === 0).map(
            (level) => [`${level}`, told.beyond(level)],
          )}
          onChoose={(chosen) => ask({ above: LEVELS.find((level) => `${level}` === chosen) ?? 0 })}
        />
        <Choice
          label={told.component}
          chosen={lens.component ?? ''}
          options={[['', told.allComponents], ...COMPONENTS.map((type) => [type, told.types[type]] as const)]}
          onChoose={(chosen) => ask({ component: COMPONENTS.find((type) => type === chosen) ?? null })}
        />
        <details className="lens-kept">
          <summary>{told.vector}</summary>
          {groups.map(({ fr, level }, index) => (
            <Choice
              key={fr.id}
              label={told.ofFr(fr.label, fr.title)}
              chosen={`${level}`}
              options={LEVELS.map((one) => [`${one}`, told.aboveLevel(one)])}
              onChoose={(chosen) =>
                act(lookThrough(withLevel(lens, index, LEVELS.find((one) => `${one}` === chosen) ?? 0)))
              }
            />
          ))}
        </details>
        {groups.length === 0 ? (
          <LayerWait waiting={told.waiting} headingRef={headingRef} />
        ) : (
          <>
            <p className="detail-summary" role="status">
              {told.counts(count('3-3'), count('4-2'))}
            </p>
            <CsvButton
              text={told.download}
              fileName={(day) => told.fileName(lens.levels, lens.above, lens.component, day)}
              csv={() => levelsCsv(groups)}
            />
          </>
        )}
      </header>
      {groups.map((group) => (
        <GroupList key={group.fr.id} group={group} />
      ))}
    </article>
  );
}

function GroupList({ group: { fr, rows } }: { group: LevelGroup }) {
  const graph = useApp((state) => state.graph);
  return (
    <section className="statements" data-side="beside">
      <h3 className="rubric">{told.group(fr.label, fr.title, rows.length)}</h3>
      {rows.length === 0 && <p className="statements-empty">{told.none}</p>}
      <ul className="link-list">
        {rows.map(({ item, part, from }) => (
          <li key={item.id}>
            <EndLink end={endOf(graph, item.id)} />{' '}
            <span className="lens-fact">{told.row(part, from, item.differs !== undefined)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
