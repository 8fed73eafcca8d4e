import type { KeyboardEvent, ReactNode, Ref } from "react";
import type { Mark } from "../../map/arrange.ts";
import type { MapPoint } from "../../state/map/map-picture.ts";
import { CLASS_PATHS, GLYPH_PATHS, type GlyphName } from "../part/legend-signs.tsx";

interface MapMarkProps {
  readonly mark: Mark;
  readonly points: readonly MapPoint[];
  readonly words: string;
  readonly selected: boolean;
  /** Whether the Tab key comes to it: one of all marks. */
  readonly stop: boolean;
  readonly place: Ref<SVGGElement>;
  readonly onPress: (additive: boolean) => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A sign on the map: a thing with its shape, status and precision, or the number of those that stand together. */
export function MapMark(props: MapMarkProps): ReactNode {
  const { mark, points, words, selected, stop, place, onPress, onFocus, onKeyDown } = props;
  const [first] = points;
  if (first === undefined) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing.
    <g
      ref={place}
      className="map-mark"
      role="button"
      tabIndex={stop ? 0 : -1}
      aria-label={words}
      aria-pressed={selected}
      data-ids={mark.ids.join(" ")}
      transform={`translate(${mark.x} ${mark.y})`}
      onClick={(event) => onPress(event.shiftKey || event.ctrlKey || event.metaKey)}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <title>{words}</title>
      <circle className="map-reach" r={13} />
      {points.length === 1 ? <PointSign point={first} /> : <ClusterSign points={points} />}
      {selected && <circle className="map-selected" r={12.5} />}
    </g>
  );
}

function PointSign({ point }: { readonly point: MapPoint }): ReactNode {
  const { entity, location, glyph, contested } = point;
  const { precision } = location;
  const hollow = entity.unnamed === null ? "" : " map-hollow";
  return (
    <>
      {(precision === "state" || precision === "country") && (
        <circle className={`map-ring map-ring-${precision}`} r={11} />
      )}
      <g className={`map-shape sign-${entity.class}${hollow}`} transform="scale(0.85)">
        {CLASS_PATHS[entity.class]}
      </g>
      {glyph !== null && <MapGlyph glyph={glyph} at="translate(7 -7)" />}
      {glyph === null && contested && <MapGlyph glyph="contested" at="translate(7 -7)" />}
    </>
  );
}

/** A sign for what is paused, given up or contested. */
export function MapGlyph(props: { readonly glyph: GlyphName; readonly at: string }): ReactNode {
  return (
    <g className="map-glyph" transform={`${props.at} scale(0.75)`}>
      <circle r={7.5} />
      {GLYPH_PATHS[props.glyph]}
    </g>
  );
}

function ClusterSign({ points }: { readonly points: readonly MapPoint[] }): ReactNode {
  return (
    <>
      <circle className="map-cluster" r={12} />
      <text className="map-count" textAnchor="middle" dominantBaseline="central">
        {points.length}
      </text>
    </>
  );
}
