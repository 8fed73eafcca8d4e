import type { ReactNode } from "react";
import { embedFontFaces } from "../../canvas/paper/font-faces.ts";
import { rasterise } from "../../canvas/paper/raster.ts";
import { writeSheetAround } from "../../canvas/paper/sheet-svg.ts";
import { readTheme } from "../../canvas/scene/theme.ts";
import type { MapPicture } from "../../state/map/map-picture.ts";
import { writeCaption } from "../../state/taking/caption.ts";
import { nameTakenFile, titleOf } from "../../state/taking/title.ts";
import { PRECISION_WORDS, wordCoverage, wordWithout } from "../../state/words/map-words.ts";
import { Button } from "../../ui/button.tsx";
import { useApp } from "../part/app-context.tsx";
import { useSaving } from "../part/save-file.tsx";
import { writeMapMarkup } from "./write-map.ts";

const SCALES = [null, 1, 2, 4] as const;

export interface TakeMapProps {
  readonly picture: MapPicture;
}

/** The map as it is seen, as a file: with what it is of, the lens, the dates and the sources. */
export function TakeMap({ picture }: TakeMapProps): ReactNode {
  const app = useApp();
  const { save: saveMade, notice } = useSaving();
  const save = (scale: number | null): Promise<void> =>
    saveMade(async () => {
      const svg = await drawSheet(app, picture);
      const ending = scale === null ? "-map.svg" : `-map-${scale}x.png`;
      const day = picture.graph.asOf?.day ?? null;
      return {
        name: nameTakenFile(app.selectors.dataset, app.state, day, ending),
        mediaType: scale === null ? "image/svg+xml" : "image/png",
        content: scale === null ? svg : await rasterise(svg, scale),
      };
    });
  return (
    <>
      <p className="quiet">The map as it is seen, with its lens, dates and sources.</p>
      <div className="row">
        {SCALES.map((scale) => (
          <Button
            key={scale}
            label={scale === null ? "Save the map as SVG" : `Save the map as PNG, ${scale}×`}
            onPress={() => void save(scale)}
          >
            {scale === null ? "SVG" : `PNG ${scale}×`}
          </Button>
        ))}
      </div>
      {notice}
    </>
  );
}

async function drawSheet(app: ReturnType<typeof useApp>, picture: MapPicture): Promise<string> {
  const { state, selectors, shown } = app;
  const drawn = document.querySelector<SVGSVGElement>(".map-canvas > svg");
  if (drawn === null) throw new Error("The map is not drawn.");
  const { graph, points, flows } = picture;
  const [nodes, links] = [
    points.map(({ entity }) => entity.id),
    new Set(flows.map(({ id }) => id)),
  ];
  const drawing = selectors.drawing(state);
  const edges = drawing.edges.filter(({ id }) => links.has(id));
  const answer = state.question === null ? null : shown.answer(state.question, state.lens);
  const { caption, description } = writeCaption(graph, { ...drawing, nodes, edges });
  const { width, height } = drawn.getBoundingClientRect();
  const sheet = {
    title: titleOf(selectors.dataset, state, answer, selectors.isLarge()),
    legend: [],
    caption: [
      `${wordCoverage(picture)} ${picture.without.length > 0 ? `${wordWithout(picture)}. ` : ""}A ring: ${PRECISION_WORDS.state}. A broken ring: ${PRECISION_WORDS.country}.`,
      ...caption,
    ],
    description,
    empty: "Nothing on this map has a known place.",
  };
  const theme = readTheme(document.body);
  const around = {
    markup: writeMapMarkup(drawn),
    frame: { x: 0, y: 0, width, height },
    isEmpty: points.length === 0,
  };
  const bare = writeSheetAround(around, sheet, theme, "");
  return writeSheetAround(around, sheet, theme, await embedFontFaces(theme.font, bare));
}
