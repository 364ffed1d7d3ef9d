import { useEffect, useRef, useState } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import type { SecurityLevel } from '../../../lens/questions/levels/answer.ts';
import { levelWords as text } from '../../../words/questions/levels.ts';
import '../time/TimePanel.css';

interface SliderProps {
  levels: readonly SecurityLevel[];
  onChoose: (level: SecurityLevel) => void;
}

const STEPS: readonly SecurityLevel[] = [1, 2, 3, 4];

/**
 * A slider that sets one level for all foundational requirements. While it is dragged only its text changes;
 * the question is asked on release.
 */
export function LevelSlider({ levels, onChoose }: SliderProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  const highest = Math.max(1, ...levels);
  const mixed = new Set(levels).size > 1;
  const valueText = dragged === null && mixed ? text.mixed : text.aboveLevel(dragged ?? highest);
  const thumb = useRef<HTMLInputElement>(null);
  // The slider itself would give screen readers only a number.
  useEffect(() => thumb.current?.setAttribute('aria-valuetext', valueText));
  return (
    <Slider
      className="time-slider"
      minValue={1}
      maxValue={4}
      value={dragged ?? highest}
      onChange={setDragged}
      onChangeEnd={(chosen) => {
        setDragged(null);
        const level = STEPS.find((step) => step === chosen);
        if (level !== undefined && (mixed || level !== highest)) onChoose(level);
      }}
    >
      <Label>{text.level}</Label>
      <SliderOutput className="time-output">{valueText}</SliderOutput>
      <SliderTrack className="time-track">
        <SliderThumb className="time-thumb" inputRef={thumb} />
      </SliderTrack>
    </Slider>
  );
}
