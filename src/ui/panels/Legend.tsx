import { words } from '../../model/words.ts';
import { labelling } from '../../model/words-differences.ts';
import { useApp } from '../use-app.ts';
import { LayerSwitches } from './LayerSwitches.tsx';
import { Sample, type Sign } from './Sample.tsx';
import './Legend.css';

const GROUPS = {
  things: ['card', 'lane', 'phase', 'chip', 'series'],
  marks: ['published', 'development', 'revision', 'type', 'differs', 'spine'],
  rest: ['high', 'medium', 'low', 'arrow'],
  lit: ['ring', 'depends', 'needed', 'both', 'beside', 'faded', 'pill', 'dots'],
} as const satisfies Record<keyof typeof words.legend.groups, readonly Sign[]>;

/** Every sign that the Atlas uses, drawn and explained. */
export function Legend() {
  const labels = useApp((state) => state.labels);
  const groups = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must be able to get into it
    <section className="legend" aria-label={words.legend.label} tabIndex={0}>
      <h2>{words.legend.label}</h2>
      <LayerSwitches />
      {groups.map((group) => (
        <div key={group} className="legend-group">
          <h3>{words.legend.groups[group]}</h3>
          <dl>
            {GROUPS[group].map((sign) => (
              <div key={sign}>
                <dt>
                  <Sample sign={sign} />
                  {words.legend.signs[sign].name}
                </dt>
                <dd>
                  {sign === 'published' && labels === 'catalogue'
                    ? labelling.publishedSign
                    : words.legend.signs[sign].meaning}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
