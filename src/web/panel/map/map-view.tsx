import { type ReactNode, useMemo, useState } from "react";
import { makeMapPicture } from "../../state/map/map-picture.ts";
import { beginSliced } from "../../state/sliced.ts";
import { PRECISION_WORDS, wordCoverage, wordWithout } from "../../state/words/map-words.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";
import { MissingPart } from "../part/missing-part.tsx";
import { useSliced } from "../part/use-sliced.ts";
import { MapDrawing } from "./map-drawing.tsx";
import { MapList, WITHOUT_PLACE } from "./map-list.tsx";
import { useBaseMap } from "./use-base-map.ts";
import "../../style/view/map.css";

/** What is drawn as a map, or as a list by country; and what of it has no known place. */
export function MapView(): ReactNode {
  const { state, selectors } = useApp(["lens"]);
  const graph = selectors.graph(state);
  const drawing = useSelected(selectors.drawing);
  const work = useMemo(() => beginSliced(makeMapPicture(graph, drawing)), [graph, drawing]);
  const picture = useSliced(work);
  const { base, problem } = useBaseMap();
  const [as, setAs] = useState<"map" | "list">("map");
  const showWithout = (): void => {
    setAs("list");
    // Once the list stands.
    requestAnimationFrame(() => {
      const head = document.getElementById(WITHOUT_PLACE);
      head?.scrollIntoView({ block: "start" });
      head?.focus();
    });
  };
  if (picture === null) {
    return (
      <div className="map-view" aria-busy="true">
        <p className="map-wait" role="status">
          Finding where everything is…
        </p>
      </div>
    );
  }
  return (
    <div className="map-view" aria-busy={base === null && problem === null}>
      <div className="row">
        <Choice
          label="How the places are shown"
          value={as}
          options={[
            { value: "map", label: "On a map" },
            { value: "list", label: "By country" },
          ]}
          onChange={setAs}
        />
        <p className="map-coverage">
          {wordCoverage(picture)}{" "}
          {picture.without.length > 0 && (
            <Button look="link" onPress={showWithout}>
              {wordWithout(picture)}
            </Button>
          )}
        </p>
      </div>
      {as === "list" && <MapList picture={picture} />}
      {as === "map" && (
        <div className="map">
          {base === null ? (
            <>
              {problem === null && (
                <p className="map-wait" role="status">
                  Fetching the borders…
                </p>
              )}
              <MissingPart what="The map" problem={problem} />
            </>
          ) : (
            <MapDrawing picture={picture} base={base} onList={() => setAs("list")} />
          )}
          <PrecisionKey />
        </div>
      )}
    </div>
  );
}

const RINGS = ["state", "country"] as const;

/** What the rings around signs mean. */
function PrecisionKey(): ReactNode {
  return (
    <ul className="map-key">
      {RINGS.map((precision) => (
        <li key={precision}>
          <svg className="sign" viewBox="-13 -13 26 26" aria-hidden="true">
            <circle className={`map-ring map-ring-${precision}`} r={11} />
            <rect x={-5} y={-5} width={10} height={10} />
          </svg>{" "}
          {PRECISION_WORDS[precision]}
        </li>
      ))}
    </ul>
  );
}
