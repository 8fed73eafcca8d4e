import type { ReactNode } from "react";
import { countWord } from "../../../core/model/wording/words.ts";
import { type Mark, REACH } from "../../map/arrange.ts";
import { flowCurve } from "../../map/flow-curve.ts";
import type { MapFlow } from "../../state/map/map-picture.ts";
import { MapGlyph } from "./map-mark.tsx";

interface MapFlowsProps {
  readonly flows: readonly MapFlow[];
  readonly marks: ReadonlyMap<string, Mark>;
  readonly selected: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly onSelect: (id: string, additive: boolean) => void;
}

/** Supplies as curves between signs; those between the same two signs are one curve, in the looks of the first. */
export function MapFlows(props: MapFlowsProps): ReactNode {
  const { flows, marks, selected, nameOf, onSelect } = props;
  return bundle(flows, marks).map(({ from, to, members }) => {
    const curve = flowCurve(from, to, REACH);
    const first = members.find(({ id }) => selected.includes(id)) ?? members[0];
    if (curve === null || first === undefined) return null;
    const { looks } = first;
    const { middle } = curve;
    const at = `translate(${middle.x} ${middle.y})`;
    const words = `${nameOf(first.from)} to ${nameOf(first.to)}: ${looks.label}`;
    const more = members.length > 1 ? `, and ${countWord(members.length - 1, "more")}` : "";
    const isSelected = members.some(({ id }) => selected.includes(id));
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: by key, a supply opens from the page of its ends.
      <g
        key={first.id}
        className={`map-flow map-flow-${looks.pattern}`}
        style={{ stroke: `var(${looks.colourToken})` }}
        data-selected={isSelected}
        onClick={(event) => onSelect(first.id, event.shiftKey || event.ctrlKey || event.metaKey)}
      >
        <title>{words + more}</title>
        <path className="map-flow-reach" d={curve.path} />
        <path className="map-flow-line" d={curve.path} />
        {looks.pattern === "double" && <path className="map-flow-gap" d={curve.path} />}
        {looks.glyph === null ? (
          <path
            className="map-flow-head"
            d="M-4 -4 L4 0 L-4 4"
            transform={`${at} rotate(${middle.degrees})`}
          />
        ) : (
          <MapGlyph glyph={looks.glyph} at={at} />
        )}
      </g>
    );
  });
}

interface Bundle {
  readonly from: Mark;
  readonly to: Mark;
  readonly members: readonly MapFlow[];
}

function bundle(flows: readonly MapFlow[], marks: ReadonlyMap<string, Mark>): readonly Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const flow of flows) {
    const [from, to] = [marks.get(flow.from), marks.get(flow.to)];
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${from.ids[0]} ${to.ids[0]}`;
    const members = bundles.get(key)?.members ?? [];
    bundles.set(key, { from, to, members: [...members, flow] });
  }
  return [...bundles.values()];
}
