import { useMemo } from 'react';
import { sourcesById } from '../../../lens/statements/statements.ts';
import { type Standing, type StandingLens, standingOf } from '../../../lens/questions/coverage/answer.ts';
import { standingCsv } from '../../../lens/questions/coverage/csv.ts';
import { frameworkFacts } from '../../../lens/questions/coverage/facts.ts';
import { standingWords } from '../../../words/questions/coverage.ts';
import { lookThrough } from '../../../state/actions.ts';
import { Choice } from '../../bits/Choice.tsx';
import { CsvButton } from '../../bits/CsvButton.tsx';
import { useAct, useApp } from '../../use-app.ts';
import { BasisList } from '../../bits/BasisList.tsx';
import type { HeadingRef } from '../../bits/heading-ref.ts';
import { LayerWait } from '../../bits/LayerWait.tsx';
import { StandingChoice } from './ItemChoice.tsx';
import { StandingItems } from './CoverageItems.tsx';
import { StandingParts } from './CoverageParts.tsx';
import '../../bits/Unseen.css';
import '../../bits/Panel.css';
import '../../statements/Statements.css';
import '../../bits/PanelParts.css';
import './CoveragePanel.css';

interface Props {
  lens: StandingLens;
  headingRef?: HeadingRef | undefined;
}

/** What items of another framework touch of the series, and what of the series none of them touches. */
export function StandingPanel({ lens, headingRef }: Props) {
  const graph = useApp((state) => state.graph);
  const index = useApp((state) => state.layerIndex);
  const act = useAct();
  const { framework } = lens;
  const standing = useMemo(() => standingOf(graph, lens), [graph, lens]);
  const name = index.find(({ id }) => id === framework)?.name ?? framework;
  const ask = (change: Partial<StandingLens>) => act(lookThrough({ ...lens, ...change }));
  return (
    <article className="detail standing">
      <header className="detail-head">
        <p className="detail-place">{standingWords.label}</p>
        <h2 ref={headingRef} tabIndex={-1}>
          {standingWords.heading(name)}
        </h2>
        <p className="detail-summary">{standingWords.lead}</p>
        <FrameworkChoice framework={framework} onChoose={(chosen) => ask({ framework: chosen, items: [] })} />
        <FrameworkBasis framework={framework} />
        {standing ? (
          <Download standing={standing} />
        ) : (
          <LayerWait waiting={standingWords.waiting} headingRef={headingRef} />
        )}
      </header>
      {standing && (
        <>
          <StandingChoice
            key={framework}
            standing={standing}
            items={lens.items}
            onChoose={(items) => ask({ items })}
          />
          <StandingItems standing={standing} />
          <StandingParts parts={standing.parts} />
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
      label={standingWords.framework}
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
  const { title, edition, url, basis } = facts;
  return (
    <div>
      <p className="lens-fact">
        {standingWords.edition(title, edition)}.{' '}
        {url && (
          <a className="node-link" href={url} target="_blank" rel="noopener noreferrer">
            {standingWords.page} <span aria-hidden="true">↗</span>
            <span className="unseen"> {standingWords.opensInNewTab}</span>
          </a>
        )}
      </p>
      <BasisList basis={basis} />
    </div>
  );
}

function Download({ standing }: { standing: Standing }) {
  const library = useApp((state) => state.library);
  return (
    <CsvButton
      text={standingWords.download}
      fileName={(day) => standingWords.fileName(standing.framework.id, day)}
      csv={() => standingCsv(standing, sourcesById(library))}
    />
  );
}
