import { useMemo } from 'react';
import { countedFrom } from '../../../lens/questions/coverage/facts.ts';
import {
  alwaysApplying,
  type LevelGroup,
  type LevelParams,
  type SecurityLevel,
  withLevel,
} from '../../../lens/questions/levels/answer.ts';
import { endOf } from '../../../lens/statements/statements.ts';
import { COMPONENT_TYPES } from '../../../model/records/schema-layer.ts';
import { askQuestion } from '../../../state/actions.ts';
import { levelWords as text } from '../../../words/questions/levels.ts';
import { BasisList } from '../../bits/BasisList.tsx';
import { Choice } from '../../bits/Choice.tsx';
import { LayerWait } from '../../bits/LayerWait.tsx';
import { EndLink } from '../../bits/NodeLink.tsx';
import { PanelHead } from '../../bits/PanelHead.tsx';
import type { PanelProps } from '../../bits/panel-props.ts';
import { QuestionCsv } from '../../bits/QuestionCsv.tsx';
import { useAct, useApp } from '../../use-app.ts';
import { LevelSlider } from './LevelSlider.tsx';
import '../../statements/Statements.css';
import '../../bits/PanelParts.css';

const LEVELS: readonly SecurityLevel[] = [0, 1, 2, 3, 4];

/**
 * The panel of the question of security levels: the requirements and enhancements that are selected by one
 * level, by the step from a lower level, or by a level for each of the seven foundational requirements.
 */
export function LevelPanel({ question, answer, headingRef }: PanelProps<'level'>) {
  const act = useAct();
  const groups = answer?.groups ?? [];
  const ask = (change: Partial<LevelParams>) => act(askQuestion({ ...question, ...change }));
  const highest = Math.max(...question.levels);
  const count = (part: string) =>
    groups.reduce((sum, { rows }) => sum + rows.filter((row) => row.part === part).length, 0);
  return (
    <article className="detail">
      <PanelHead
        place={text.label}
        heading={text.heading(question.levels, question.above)}
        headingRef={headingRef}
      >
        <p className="detail-summary">{text.lead}</p>
        <LevelSlider
          levels={question.levels}
          onChoose={(level) =>
            // A level adds nothing to itself or to a higher one, so reset `above` and show everything.
            ask({
              levels: question.levels.map(() => level),
              above: question.above < level ? question.above : 0,
            })
          }
        />
        <Choice
          label={text.above}
          chosen={`${question.above}`}
          options={LEVELS.filter((level) => level < highest || level === question.above || level === 0).map(
            (level) => [`${level}`, text.beyond(level)],
          )}
          onChoose={(chosen) => ask({ above: LEVELS.find((level) => `${level}` === chosen) ?? 0 })}
        />
        <Choice
          label={text.component}
          chosen={question.component ?? ''}
          options={[
            ['', text.allComponents],
            ...COMPONENT_TYPES.map((type) => [type, text.types[type]] as const),
          ]}
          onChoose={(chosen) => ask({ component: COMPONENT_TYPES.find((type) => type === chosen) ?? null })}
        />
        <details className="question-kept">
          <summary>{text.vector}</summary>
          {groups.map(({ fr, level }, index) => (
            <Choice
              key={fr.id}
              label={text.ofFr(fr.label, fr.title)}
              chosen={`${level}`}
              options={LEVELS.map((one) => [`${one}`, text.aboveLevel(one)])}
              onChoose={(chosen) =>
                act(askQuestion(withLevel(question, index, LEVELS.find((one) => `${one}` === chosen) ?? 0)))
              }
            />
          ))}
        </details>
        {answer === null ? (
          <LayerWait waiting={text.waiting} headingRef={headingRef} />
        ) : (
          <>
            <p className="detail-summary" role="status">
              {text.counts(count('3-3'), count('4-2'))}
            </p>
            <Always />
            <Basis groups={groups} />
            <QuestionCsv
              question={question}
              text={text.download}
              fileName={(day) => text.fileName(question.levels, question.above, question.component, day)}
            />
          </>
        )}
      </PanelHead>
      {groups.map((group) => (
        <GroupList key={group.fr.id} group={group} />
      ))}
    </article>
  );
}

/** Requirements that apply at every level and are therefore not counted. Nothing if the layer has none. */
function Always() {
  const library = useApp((state) => state.library);
  const always = useMemo(() => alwaysApplying(library), [library]);
  if (always.length === 0) return null;
  return <p className="detail-summary">{text.always(always.map(({ label }) => label))}</p>;
}

/** How the levels of the parts with selected rows were checked, and the sources they rely on. */
function Basis({ groups }: { groups: readonly LevelGroup[] }) {
  const library = useApp((state) => state.library);
  const basis = useMemo(() => {
    const parts = new Set(groups.flatMap(({ rows }) => rows.map(({ part }) => part)));
    return [...parts].flatMap((part) => countedFrom(library, part));
  }, [groups, library]);
  if (basis.length === 0) return null;
  return (
    <details className="question-kept">
      <summary>{text.basis}</summary>
      <BasisList basis={basis} />
    </details>
  );
}

function GroupList({ group: { fr, level, rows } }: { group: LevelGroup }) {
  const graph = useApp((state) => state.graph);
  return (
    <section className="statements" data-side="related">
      <h3 className="rubric">{text.group(fr.label, fr.title, rows.length)}</h3>
      {rows.length === 0 && <p className="statements-empty">{text.none(level)}</p>}
      <ul className="link-list">
        {rows.map(({ item, part, from }) => (
          <li key={item.id}>
            <EndLink end={endOf(graph, item.id)} />{' '}
            <span className="question-fact">{text.row(part, from, item.differs !== undefined)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
