import { useMemo } from 'react';
import type { CoverageParams } from '../../../lens/questions/coverage/answer.ts';
import { frameworkFacts } from '../../../lens/questions/coverage/facts.ts';
import { askQuestion } from '../../../state/actions.ts';
import { coverageWords } from '../../../words/questions/coverage.ts';
import { BasisList } from '../../bits/BasisList.tsx';
import { Choice } from '../../bits/Choice.tsx';
import { LayerWait } from '../../bits/LayerWait.tsx';
import { PanelHead } from '../../bits/PanelHead.tsx';
import type { PanelProps } from '../../bits/panel-props.ts';
import { QuestionCsv } from '../../bits/QuestionCsv.tsx';
import { useAct, useApp } from '../../use-app.ts';
import { CoverageItems } from './CoverageItems.tsx';
import { CoverageParts } from './CoverageParts.tsx';
import { ItemChoice } from './ItemChoice.tsx';
import '../../bits/Unseen.css';
import '../../statements/Statements.css';
import '../../bits/PanelParts.css';
import './CoveragePanel.css';

/**
 * The panel of the coverage question: which parts of the series the items of another framework map to, and
 * which remain uncovered.
 */
export function CoveragePanel({ question, answer: coverage, headingRef }: PanelProps<'coverage'>) {
  const index = useApp((state) => state.layerIndex);
  const act = useAct();
  const { framework } = question;
  const name = index.find(({ id }) => id === framework)?.name ?? framework;
  const ask = (change: Partial<CoverageParams>) => act(askQuestion({ ...question, ...change }));
  return (
    <article className="detail coverage">
      <PanelHead place={coverageWords.label} heading={coverageWords.heading(name)} headingRef={headingRef}>
        <p className="detail-summary">{coverageWords.lead}</p>
        <FrameworkChoice framework={framework} onChoose={(chosen) => ask({ framework: chosen, items: [] })} />
        <FrameworkBasis framework={framework} />
        {coverage ? (
          <QuestionCsv
            question={question}
            text={coverageWords.download}
            fileName={(day) => coverageWords.fileName(framework, day)}
          />
        ) : (
          <LayerWait waiting={coverageWords.waiting} headingRef={headingRef} />
        )}
      </PanelHead>
      {coverage && (
        <>
          <ItemChoice
            key={framework}
            coverage={coverage}
            items={question.items}
            onChoose={(items) => ask({ items })}
          />
          <CoverageItems coverage={coverage} />
          <CoverageParts parts={coverage.parts} />
        </>
      )}
    </article>
  );
}

interface ChoiceProps {
  framework: string;
  onChoose: (framework: string) => void;
}

function FrameworkChoice({ framework, onChoose }: ChoiceProps) {
  const index = useApp((state) => state.layerIndex);
  return (
    <Choice
      label={coverageWords.framework}
      chosen={framework}
      options={index.filter((entry) => entry.framework).map(({ id, name }) => [id, name] as const)}
      onChoose={onChoose}
    />
  );
}

/** The edition of the framework, and the sources of its items and mappings. */
function FrameworkBasis({ framework }: { framework: string }) {
  const library = useApp((state) => state.library);
  const facts = useMemo(() => frameworkFacts(library, framework), [library, framework]);
  if (!facts) return null;
  const { title, edition, editionNote, url, basis } = facts;
  return (
    <div>
      <p className="question-fact">
        {coverageWords.edition(title, edition)}. {editionNote}{' '}
        {url && (
          <a className="node-link" href={url} target="_blank" rel="noopener noreferrer">
            {coverageWords.page} <span aria-hidden="true">↗</span>
            <span className="unseen"> {coverageWords.opensInNewTab}</span>
          </a>
        )}
      </p>
      <BasisList basis={basis} />
    </div>
  );
}
