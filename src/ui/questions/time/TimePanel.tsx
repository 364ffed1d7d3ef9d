import { useEffect, useMemo, useRef, useState } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { type Dates, periodOf, publicationDates } from '../../../lens/questions/time/answer.ts';
import type { Dated } from '../../../lens/questions/time/lists.ts';
import { askQuestion } from '../../../state/actions.ts';
import { formatDate } from '../../../words/format-date.ts';
import { timing } from '../../../words/questions/time.ts';
import { Choice } from '../../bits/Choice.tsx';
import { EndLink } from '../../bits/NodeLink.tsx';
import { PanelHead } from '../../bits/PanelHead.tsx';
import type { PanelProps } from '../../bits/panel-props.ts';
import { QuestionCsv } from '../../bits/QuestionCsv.tsx';
import { SourceList } from '../../bits/SourceList.tsx';
import { useAct, useApp } from '../../use-app.ts';
import '../../statements/Statements.css';
import '../../bits/PanelParts.css';
import './TimePanel.css';

/**
 * The panel of the question of time: what was published by a date and what of it is new since another. Both
 * dates can be chosen, and each published date has its sources.
 */
export function TimePanel({ question, answer, headingRef }: PanelProps<'time'>) {
  const { at, since } = question;
  const library = useApp((state) => state.library);
  const act = useAct();
  const lists = answer ?? [];
  const dates = useMemo(() => publicationDates(library), [library]);
  const ask = (change: Partial<Dates>) => act(askQuestion({ kind: 'time', at, since, ...change }));
  return (
    <article className="detail">
      <PanelHead place={timing.label} heading={timing.heading(at)} headingRef={headingRef}>
        <p className="detail-summary">{timing.lead}</p>
        <DateSlider at={at} dates={dates} onChoose={(date) => ask({ at: date })} />
        <SinceChoice since={since} at={at} dates={dates} onChoose={(date) => ask({ since: date })} />
        <p className="detail-summary">{since === null ? timing.marks.none : timing.marks.since(since)}</p>
        <QuestionCsv
          question={question}
          text={timing.download}
          fileName={(day) => timing.fileName(at, day)}
        />
      </PanelHead>
      {lists.map(({ group, dated }) => (
        <section key={group} className="statements" data-side="related">
          <h3 className="rubric">{timing.heading3(timing.groups[group], dated.length)}</h3>
          <p className="statements-empty">{timing.meanings[group]}</p>
          <ul>
            {dated.map((one) => (
              <DatedRow key={one.document} dated={one} />
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

interface DateProps {
  at: string;
  dates: readonly string[];
  onChoose: (date: string) => void;
}

/**
 * A slider with the dates as steps. While it is dragged only its text changes; the question is asked on
 * release.
 */
function DateSlider({ at, dates, onChoose }: DateProps) {
  const now = periodOf(at).last;
  const asked = Math.max(
    0,
    dates.findLastIndex((date) => periodOf(date).last <= now),
  );
  const [dragged, setDragged] = useState<number | null>(null);
  const step = dragged ?? asked;
  // A date of the address may lie between two steps. It counts until the slider is moved.
  const date_ = formatDate(step === asked ? at : (dates[step] ?? at));
  const thumb = useRef<HTMLInputElement>(null);
  // The slider itself would give screen readers the number of the step.
  useEffect(() => thumb.current?.setAttribute('aria-valuetext', date_));
  return (
    <Slider
      className="time-slider"
      minValue={0}
      maxValue={dates.length - 1}
      value={step}
      onChange={setDragged}
      onChangeEnd={(chosen) => {
        const date = dates[chosen];
        setDragged(null);
        if (date !== undefined && chosen !== asked) onChoose(date);
      }}
    >
      <Label>{timing.at}</Label>
      <SliderOutput className="time-output">{date_}</SliderOutput>
      <SliderTrack className="time-track">
        <SliderThumb className="time-thumb" inputRef={thumb} />
      </SliderTrack>
      <p className="question-fact time-steps">{timing.steps(dates.length)}</p>
    </Slider>
  );
}

interface SinceProps {
  since: string | null;
  at: string;
  dates: readonly string[];
  onChoose: (date: string | null) => void;
}

/** Offers the years with publications up to the date, and the date that the address asks for. */
function SinceChoice({ since, at, dates, onChoose }: SinceProps) {
  const years = dates.map((date) => date.slice(0, 4)).filter((year) => year <= at.slice(0, 4));
  const choices = [...new Set([...years, ...(since === null ? [] : [since])])].sort();
  return (
    <Choice
      label={timing.since}
      chosen={since ?? ''}
      options={[['', timing.sinceNone], ...choices.map((date) => [date, formatDate(date)] as const)]}
      onChoose={(date) => onChoose(date === '' ? null : date)}
    />
  );
}

function DatedRow({ dated }: { dated: Dated }) {
  const { end, fresh, published, sources, status, supersedes, revision } = dated;
  const confidence = (published.value === null ? status : published).confidence;
  return (
    <li className="statement" data-side="related">
      <p className="question-document">
        <EndLink end={end} />{' '}
        {fresh !== false && <span className="time-fresh">{fresh ? timing.fresh : timing.perhapsFresh}</span>}
      </p>
      <p className="question-fact">
        {published.value === null
          ? [timing.noDate, status.value].filter(Boolean).join('; ')
          : `${timing.published} ${formatDate(published.value)}`}
        {supersedes?.value && `; ${timing.supersedes} ${supersedes.value}`}
      </p>
      {published.note && <p className="question-fact">{published.note}</p>}
      <SourceList sources={sources} confidence={confidence} />
      {revision && (
        <>
          <p className="question-fact">
            {timing.revision}: {revision.fact.value}
          </p>
          <SourceList sources={revision.sources} confidence={revision.fact.confidence} />
        </>
      )}
    </li>
  );
}
