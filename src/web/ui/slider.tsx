import type { ReactNode } from "react";

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly step: number;
  /** The value in words, shown and spoken. */
  readonly words: string;
  readonly onChange: (value: number) => void;
}

/** A number on a track, from 0. Arrow keys move it by a step. */
export function Slider(props: SliderProps): ReactNode {
  const { label, value, max, step, words, onChange } = props;
  return (
    <label className="slider">
      <span>{label}</span>
      <span className="slider-value" aria-hidden="true">
        {words}
      </span>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={words}
        min={0}
        max={max}
        step={step}
        value={value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
    </label>
  );
}
