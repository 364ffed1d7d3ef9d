import type { ReactNode } from 'react';
import './Sample.css';

const RIGHT = 'M46 9 52 12 46 15Z';
const LEFT = 'M10 9 4 12 10 15Z';
const TRIANGLE = 'M28 5.5 34.5 17.5H21.5Z';

const body = (className = '') => (
  <rect className={`sample-body ${className}`} x="10" y="3" width="36" height="18" rx="4" />
);

const across = (className: string, from = 4, to = 46) => (
  <path className={`sample-line ${className}`} d={`M${from} 12H${to}`} />
);

const DRAWINGS = {
  card: (
    <>
      {body()}
      <text className="sample-strong" x="28" y="16">
        6-2
      </text>
    </>
  ),
  lane: (
    <>
      <rect className="sample-lane" x="2" y="2" width="52" height="20" rx="5" />
      <rect className="sample-tint-2" x="4" y="5" width="2.5" height="14" rx="1.2" />
      <text className="sample-small" x="28" y="16">
        TIER 2
      </text>
    </>
  ),
  phase: (
    <>
      <circle className="sample-ink" cx="28" cy="12" r="9" />
      <text className="sample-inverse" x="28" y="16">
        1
      </text>
    </>
  ),
  chip: <rect className="sample-body sample-faint" x="6" y="5" width="44" height="14" rx="7" />,
  series: <rect className="sample-body sample-strong-outline" x="6" y="3" width="44" height="18" rx="8" />,
  framework: (
    <>
      {body()}
      <text className="sample-small" x="28" y="15.5">
        CSF
      </text>
    </>
  ),
  item: (
    <>
      {body()}
      <rect className="sample-body sample-cell" x="14" y="10" width="12.5" height="8" rx="1.5" />
      <rect className="sample-body sample-cell" x="29.5" y="10" width="12.5" height="8" rx="1.5" />
    </>
  ),
  published: body(),
  development: body('sample-dashed'),
  revision: (
    <>
      {body()}
      <rect className="sample-body" x="13" y="6" width="30" height="12" rx="2" />
    </>
  ),
  differs: <path className="sample-differs" d={TRIANGLE} />,
  high: across('', 4, 52),
  medium: across('sample-dashed', 4, 52),
  low: across('sample-dotted', 4, 52),
  arrow: (
    <>
      {across('sample-quiet')}
      <path className="sample-head sample-quiet" d={RIGHT} />
    </>
  ),
  'arrow-back': (
    <>
      {across('sample-quiet', 10, 52)}
      <path className="sample-head sample-quiet" d={LEFT} />
    </>
  ),
  'arrow-use': (
    <>
      {across('sample-quiet sample-dash-dot')}
      <path className="sample-head sample-quiet" d={RIGHT} />
    </>
  ),
  'arrow-use-back': (
    <>
      {across('sample-quiet sample-dash-dot', 10, 52)}
      <path className="sample-head sample-quiet" d={LEFT} />
    </>
  ),
  plain: across('sample-quiet', 4, 52),
  ring: (
    <>
      <rect className="sample-ring" x="8" y="1.5" width="40" height="21" rx="6" />
      {body('sample-strong-outline')}
    </>
  ),
  depends: (
    <>
      {across('sample-depends')}
      <path className="sample-head sample-depends" d={RIGHT} />
    </>
  ),
  needed: (
    <>
      {across('sample-needed', 10, 52)}
      <path className="sample-head sample-needed" d={LEFT} />
    </>
  ),
  both: (
    <>
      <path className="sample-line sample-depends sample-solid" d="M28 12H46" />
      <path className="sample-line sample-needed sample-solid" d="M10 12H28" />
      <path className="sample-head sample-depends" d={RIGHT} />
      <path className="sample-head sample-needed" d={LEFT} />
    </>
  ),
  used: (
    <>
      {across('sample-used sample-dash-dot')}
      <path className="sample-head sample-used" d={RIGHT} />
    </>
  ),
  related: across('sample-related', 4, 52),
  faded: <g className="sample-faded">{body()}</g>,
  edgeLabel: (
    <>
      <rect className="sample-body sample-edge-label" x="1" y="4" width="54" height="16" rx="8" />
      <text className="sample-small sample-depends-text" x="28" y="15.5">
        cites +2
      </text>
    </>
  ),
  dots: (
    <>
      <circle className="sample-dot sample-ink" cx="16" cy="12" r="4" />
      <circle className="sample-dot sample-ink" cx="28" cy="12" r="4" />
      <circle className="sample-dot" cx="40" cy="12" r="4" />
    </>
  ),
} satisfies Record<string, ReactNode>;

/** The name of a sign in the legend. */
export type Sign = keyof typeof DRAWINGS;

/**
 * A sign as it looks on the canvas, in the same colours. It is hidden from screen readers; the text next to
 * it names it.
 */
export function Sample({ sign }: { sign: Sign }) {
  return <Drawn>{DRAWINGS[sign]}</Drawn>;
}

/** A card with the abbreviation of a document type in its corner. */
export function TypeSample({ letters }: { letters: string }) {
  return (
    <Drawn>
      {body()}
      <text className="sample-letters" x="43.5" y="13">
        {letters}
      </text>
    </Drawn>
  );
}

/** A card with the stripe of a tier. `tier` is the tier's number. */
export function TierSample({ tier }: { tier: number }) {
  return (
    <Drawn>
      {body()}
      <rect className={`sample-tint-${tier}`} x="13" y="6" width="4" height="12" rx="1.5" />
    </Drawn>
  );
}

function Drawn({ children }: { children: ReactNode }) {
  return (
    <svg className="sample" viewBox="4 0 48 24" width="48" height="24" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
