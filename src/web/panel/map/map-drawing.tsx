import { memo, type ReactNode, useMemo, useRef } from "react";
import { countWord } from "../../../core/model/wording/words.ts";
import type { Mark } from "../../map/arrange.ts";
import { type BaseMap, FAR_SCALE, OUTLINE_PARTS, type Outlines } from "../../map/base-map.ts";
import { nameMarks } from "../../map/name-marks.ts";
import type { MapPicture, MapPoint } from "../../state/map/map-picture.ts";
import { select } from "../../state/transitions.ts";
import { nameBeside, wordMark } from "../../state/words/map-words.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { useApp } from "../part/app-context.tsx";
import { type LatePage, makeLatePage } from "../part/late-page.tsx";
import { MapFlows } from "./map-flows.tsx";
import { PointLine } from "./map-list.tsx";
import { MapMark } from "./map-mark.tsx";
import type { TakeMapProps } from "./take-map.tsx";
import { type MapMarks, useMapMarks, ZOOM } from "./use-map-marks.ts";

/** Fetched when somebody takes the map away. */
const TakeMap: LatePage<TakeMapProps> = makeLatePage(
  async () => (await import("./take-map.tsx")).TakeMap,
);

interface MapDrawingProps {
  readonly picture: MapPicture;
  readonly base: BaseMap;
  /** What stands on one spot and cannot be told apart there is told in the list. */
  readonly onList: () => void;
}

/** The map as a drawing, with what is told of the point that has the focus or is selected. */
export function MapDrawing({ picture, base, onList }: MapDrawingProps): ReactNode {
  const host = useRef<HTMLDivElement | null>(null);
  const map = useMapMarks(host, picture, base, onList);
  const { fit, zoom, told } = map;
  return (
    <>
      <div className="map-canvas" ref={host}>
        <MapSheet map={map} picture={picture} base={base} />
      </div>
      <fieldset className="graph-tools" aria-label="Zoom">
        <Button label="Zoom in" onPress={() => zoom(ZOOM)}>
          +
        </Button>
        <Button label="Zoom out" onPress={() => zoom(1 / ZOOM)}>
          −
        </Button>
        <Button onPress={fit}>Fit</Button>
        <Popover label="Take away" trigger={<Button look="bordered">Take away</Button>}>
          {() => <TakeMap picture={picture} />}
        </Popover>
      </fieldset>
      {told !== null && (
        <p className="map-told">
          <PointLine point={told} />
        </p>
      )}
    </>
  );
}

interface MapSheetProps {
  readonly map: MapMarks;
  readonly picture: MapPicture;
  readonly base: BaseMap;
}

/** Borders, flows, signs and names; one tab stop, between which arrow keys move. */
function MapSheet({ map, picture, base }: MapSheetProps): ReactNode {
  const { state, store } = useApp(["selected"]);
  const { graph } = picture;
  const { camera, size, marks, markOf, points } = map;
  const names = useMemo(() => {
    const textOf = (mark: Mark): string => nameBeside(graph, membersOf(mark, points));
    const [left, top] = [-camera.x, -camera.y];
    const view = { left, top, right: left + size.width, bottom: top + size.height };
    return nameMarks(marks, textOf, measure, view);
  }, [graph, marks, points, camera.x, camera.y, size]);
  const shift = `translate(${camera.x} ${camera.y})`;
  const label = `Map with ${countWord(marks.length, "sign")}. Arrow keys move between them.`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset.
    <svg width={size.width} height={size.height} role="group" aria-label={label}>
      <g transform={`${shift} scale(${camera.scale / OUTLINE_PARTS})`}>
        <Borders base={base} far={camera.scale <= FAR_SCALE} />
      </g>
      <g transform={shift}>
        <MapFlows
          flows={picture.flows}
          marks={markOf}
          selected={state.selected}
          nameOf={(id) => points.get(id)?.entity.label ?? id}
          onSelect={(id, additive) => store.change(select(id, "edge", additive))}
        />
        <Leaders marks={marks} />
        {names.map(({ mark, text, x, y }) => (
          <text key={mark.ids[0]} className="map-name" x={x} y={y} dominantBaseline="central">
            {text}
          </text>
        ))}
        {marks.map((mark) => (
          <MapMark
            key={mark.ids[0]}
            mark={mark}
            points={membersOf(mark, points)}
            words={wordMark(graph, membersOf(mark, points))}
            selected={mark.ids.some((id) => state.selected.includes(id))}
            stop={mark === map.stop}
            place={map.place(mark)}
            onPress={(additive) => map.press(mark, additive)}
            onFocus={() => map.setFocus(mark.ids[0] ?? null)}
            onKeyDown={(event) => map.onKeyDown(event, mark)}
          />
        ))}
      </g>
    </svg>
  );
}

/** From a sign that was moved aside to where it belongs. */
function Leaders({ marks }: { readonly marks: readonly Mark[] }): ReactNode {
  return marks.map(({ ids, x, y, from }) =>
    from === null ? null : (
      <line key={ids[0]} className="map-leader" x1={x} y1={y} x2={from.x} y2={from.y} />
    ),
  );
}

// Drawn once for each distance: to move and zoom changes only the group around them.
const Borders = memo(function Borders(props: {
  readonly base: BaseMap;
  readonly far: boolean;
}): ReactNode {
  const { base, far } = props;
  return (
    <>
      <Lines of={base.countries} far={far} className="map-country" />
      <Lines of={base.states} far={far} className="map-state" />
    </>
  );
});

function Lines(props: {
  readonly of: Outlines;
  readonly far: boolean;
  readonly className: string;
}): ReactNode {
  const { of, far, className } = props;
  if (far) return <path className={className} d={of.far} />;
  return of.near.map((path) => <path key={path.slice(0, 40)} className={className} d={path} />);
}

function membersOf({ ids }: Mark, points: ReadonlyMap<string, MapPoint>): readonly MapPoint[] {
  return ids.flatMap((id) => points.get(id) ?? []);
}

// Inter at 12 px: a little wider than most letters, so that what has room by this has room.
const LETTER = 6.6;

function measure(text: string): number {
  return [...text].length * LETTER;
}
