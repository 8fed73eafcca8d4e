import type { ReactNode } from "react";
import { Slider as AriaSlider, Label, SliderThumb, SliderTrack } from "react-aria-components";

interface SliderProps {
  readonly label: ReactNode;
  readonly value: number;
  readonly max: number;
  readonly step: number;
  /** The value in words, shown and spoken. */
  readonly words: string;
  readonly onChange: (value: number) => void;
  /** The thumb was let go, or a key. */
  readonly onChangeEnd: () => void;
}

/** A number on a track, from 0. Arrow keys move it by a step. */
export function Slider({
  label,
  value,
  max,
  step,
  words,
  onChange,
  onChangeEnd,
}: SliderProps): ReactNode {
  return (
    <AriaSlider
      className="slider"
      value={value}
      minValue={0}
      maxValue={max}
      step={step}
      onChange={onChange}
      onChangeEnd={onChangeEnd}
    >
      <Label className="slider-label">{label}</Label>
      <span className="slider-value">{words}</span>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" aria-valuetext={words} />
      </SliderTrack>
    </AriaSlider>
  );
}
