import { Button } from 'react-aria-components';
import type { Confidence, Source } from '../../model/records/schema.ts';
import { openAbout } from '../../state/actions.ts';
import { detailWords } from '../../words/detail.ts';
import { useAct } from '../use-app.ts';
import { ConfidenceMark } from './ConfidenceMark.tsx';
import './SourceList.css';
import './Unseen.css';

interface Props {
  sources: readonly Source[];
  /** For example "stated by the framework page". Absent if only the sources matter. */
  statedBy?: string;
  confidence?: Confidence;
}

/** The sources of a statement and its confidence: one line that unfolds to the list of sources. */
export function SourceList({ sources, statedBy, confidence }: Props) {
  const act = useAct();
  return (
    <details className="sources">
      <summary>
        {statedBy && <span>{statedBy}</span>}
        {confidence && <ConfidenceMark level={confidence} />}
        <span className="sources-count">{detailWords.sources(sources.length)}</span>
      </summary>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <SourceName source={source} />
            <span className="sources-note">{source.note}</span>
            <Button
              className="sources-more"
              aria-label={detailWords.elsewhereOn(source.name)}
              onPress={() => act(openAbout({ page: 'sources', source: source.id }))}
            >
              {detailWords.elsewhere}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function SourceName({ source: { name, kind, url } }: { source: Source }) {
  return (
    <span className="sources-name">
      {url ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {name} <span aria-hidden="true">↗</span>
          <span className="unseen"> {detailWords.opensInNewTab}</span>
        </a>
      ) : (
        name
      )}
      <span className="sources-kind"> · {url ? kind : `${kind}, ${detailWords.noAddress}`}</span>
    </span>
  );
}
