import { useMemo } from 'react';
import { type Coverage, type CoverageParams, coverageOf } from '../../../lens/questions/coverage/answer.ts';
import { coverageCsv } from '../../../lens/questions/coverage/csv.ts';
import { frameworkFacts } from '../../../lens/questions/coverage/facts.ts';
import { sourcesById } from '../../../lens/statements/statements.ts';
import { askQuestion } from '../../../state/actions.ts';
import { coverageWords } from '../../../words/questions/coverage.ts';
import { BasisList } from '../../bits/BasisList.tsx';
import { Choice } from '../../bits/Choice.tsx';
import { CsvButton } from '../../bits/CsvButton.tsx';
import type { HeadingRef } from '../../bits/heading-ref.ts';
import { LayerWait } from '../../bits/LayerWait.tsx';
import { useAct, useApp } from '../../use-app.ts';
import { CoverageItems } from './CoverageItems.tsx';
import { CoverageParts } from './CoverageParts.tsx';
import { ItemChoice } from './ItemChoice.tsx';
import '../../bits/Unseen.css';
import '../../bits/Panel.css';
import '../../statements/Statements.css';
import '../../bits/PanelParts.css';
import './CoveragePanel.css';

interface Props {
  question: CoverageParams;
  headingRef?: HeadingRef | undefined;
}

/** What items of another framework touch of the series, and what of the series none of them touches. */
export function CoveragePanel({ question, headingRef }: Props) {
  const graph = useApp((state) => state.graph);
  const index = useApp((state) => state.layerIndex);
  const act = useAct();
  const { framework } = question;
  const coverage = useMemo(() => coverageOf(graph, question), [graph, question]);
  const name = index.find(({ id }) => id === framework)?.name ?? framework;
  const ask = (change: Partial<CoverageParams>) => act(askQuestion({ ...question, ...change }));
  return (
    <article className="detail coverage">
      <header className="detail-head">
        <p className="detail-place">{coverageWords.label}</p>
        <h2 ref={headingRef} tabIndex={-1}>
          {coverageWords.heading(name)}
        </h2>
        <p className="detail-summary">{coverageWords.lead}</p>
        <FrameworkChoice framework={framework} onChoose={(chosen) => ask({ framework: chosen, items: [] })} />
        <FrameworkBasis framework={framework} />
        {coverage ? (
          <Download coverage={coverage} />
        ) : (
          <LayerWait waiting={coverageWords.waiting} headingRef={headingRef} />
        )}
      </header>
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

/** Which edition is meant, and on what the items and what they cite rest. */
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

function Download({ coverage }: { coverage: Coverage }) {
  const library = useApp((state) => state.library);
  return (
    <CsvButton
      text={coverageWords.download}
      fileName={(day) => coverageWords.fileName(coverage.framework.id, day)}
      csv={() => coverageCsv(coverage, sourcesById(library))}
    />
  );
}
