import { type ReactNode, useState } from "react";
import { graphFileOf, writeEntitiesCsv, writeLinksCsv } from "../../../core/exchange/drawn-part.ts";
import { writeGexf } from "../../../core/exchange/gexf.ts";
import { writeGraphml } from "../../../core/exchange/graphml.ts";
import { embedFontFaces } from "../../canvas/paper/font-faces.ts";
import { rasterise } from "../../canvas/paper/raster.ts";
import { writeSheet } from "../../canvas/paper/sheet-svg.ts";
import type { GraphCanvas } from "../../canvas/scene/canvas.ts";
import type { CanvasReport } from "../../canvas/scene/picture.ts";
import { readTheme } from "../../canvas/scene/theme.ts";
import { listAbout, writeCaption } from "../../state/taking/caption.ts";
import { legendOf } from "../../state/taking/legend.ts";
import { makePart, partSeen, type Standing } from "../../state/taking/part.ts";
import { nameTakenFile, titleOf } from "../../state/taking/title.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { type AppTools, useApp } from "../part/app-context.tsx";
import { useSaving } from "../part/save-file.tsx";
import type { Taken } from "./taken.ts";

type App = ReturnType<typeof useApp>;
type Colours = "light" | "screen";

/** A file to save. */
interface TakenFile {
  readonly ending: string;
  readonly mediaType: string;
  readonly content: BlobPart;
}

interface Form {
  readonly words: string;
  readonly label: string;
  readonly make: (app: App, report: CanvasReport | null, colours: Colours) => Promise<TakenFile>;
}

const PICTURES: readonly Form[] = [
  {
    words: "SVG",
    label: "Save the picture as SVG",
    make: async (app, report, colours) => ({
      ending: ".svg",
      mediaType: "image/svg+xml",
      content: await drawSheet(app, report, colours),
    }),
  },
  ...[1, 2, 4].map(
    (scale): Form => ({
      words: `PNG ${scale}×`,
      label: `Save the picture as PNG, ${scale}×`,
      make: async (app, report, colours) => ({
        ending: `-${scale}x.png`,
        mediaType: "image/png",
        content: await rasterise(await drawSheet(app, report, colours), scale),
      }),
    }),
  ),
];

const TABLES: readonly Form[] = [
  {
    words: "Entities as CSV",
    label: "Save the entities as CSV",
    make: async (app, report) => ({
      ending: "-entities.csv",
      mediaType: "text/csv",
      content: writeEntitiesCsv(partOf(app, report)),
    }),
  },
  {
    words: "Links as CSV",
    label: "Save the links as CSV",
    make: async (app, report) => ({
      ending: "-links.csv",
      mediaType: "text/csv",
      content: writeLinksCsv(partOf(app, report)),
    }),
  },
  {
    words: "GEXF",
    label: "Save as GEXF, for Gephi and the like",
    make: async (app, report) => ({
      ending: ".gexf",
      mediaType: "application/gexf+xml",
      content: writeGexf(graphFileOf(partOf(app, report))),
    }),
  },
  {
    words: "GraphML",
    label: "Save as GraphML, for networkx, igraph and the like",
    make: async (app, report) => ({
      ending: ".graphml",
      mediaType: "application/graphml+xml",
      content: writeGraphml(graphFileOf(partOf(app, report))),
    }),
  },
];

/** What is seen, as files: a picture for a paper, and its entities and links as data. */
export function TakeView({ canvas }: Taken): ReactNode {
  const app = useApp();
  const [colours, setColours] = useState<Colours>("light");
  const { save: saveMade, notice } = useSaving();
  const [isDark] = useState(
    () => getComputedStyle(document.documentElement).colorScheme === "dark",
  );
  const save = ({ make }: Form): Promise<void> =>
    saveMade(async () => {
      const report = canvas === null ? null : await reportAtRest(canvas.current);
      const { ending, ...made } = await make(app, report, colours);
      return { ...made, name: nameTakenFile(app.selectors.dataset, app.state, dayOf(app), ending) };
    });
  const row = (forms: readonly Form[]): ReactNode => (
    <div className="row">
      {forms.map((form) => (
        <Button key={form.words} label={form.label} onPress={() => void save(form)}>
          {form.words}
        </Button>
      ))}
    </div>
  );
  return (
    <>
      {canvas === null ? (
        <p className="quiet">
          All that is drawn under the lens and the filters. A picture is saved from the graph
          {app.webGl.ok ? "." : ", which this browser cannot draw."}
        </p>
      ) : (
        <>
          <p className="quiet">
            The picture as it is seen, with its question, legend, lens, dates and sources.
          </p>
          {row(PICTURES)}
          {isDark && (
            <div className="row">
              <Choice
                label="Colours"
                value={colours}
                options={[
                  { value: "light", label: "Light" },
                  { value: "screen", label: "As on the screen" },
                ]}
                onChange={setColours}
              />
            </div>
          )}
          <p className="quiet">What it draws, as data: every entity and link by itself.</p>
        </>
      )}
      {row(TABLES)}
      {notice}
    </>
  );
}

/** What is drawn once nothing moves. Throws where nothing can be drawn. */
async function reportAtRest(canvas: GraphCanvas | null): Promise<CanvasReport> {
  if (canvas === null) throw new Error("The graph is not drawn.");
  for (;;) {
    const report = canvas.report();
    if (!report.moving) return report;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function standingOf(report: CanvasReport | null): Standing {
  if (report === null) return null;
  const { nodes, width, height } = report;
  const seen = nodes.filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
  return new Map(seen.map(({ id, x, y }) => [id, { x, y }]));
}

function answerOf({ state, shown }: Pick<AppTools, "shown"> & Pick<App, "state">) {
  return state.question === null ? null : shown.answer(state.question, state.lens);
}

function dayOf({ state, selectors }: App): string | null {
  return selectors.graph(state).asOf?.day ?? null;
}

function seenPart(app: App, report: CanvasReport | null) {
  const { state, selectors } = app;
  const { folded } = selectors.sight(state);
  const standing = standingOf(report);
  const part = partSeen(selectors.drawing(state), folded, standing);
  const title = titleOf(selectors.dataset, state, answerOf(app), selectors.isLarge());
  return { graph: selectors.graph(state), folded, standing, part, title };
}

function partOf(app: App, report: CanvasReport | null) {
  const { graph, folded, standing, part, title } = seenPart(app, report);
  const base = app.selectors.base(app.state);
  const about = listAbout(graph, title, part, location.href);
  return makePart({ graph, base }, part, folded, standing, about);
}

async function drawSheet(app: App, report: CanvasReport | null, colours: Colours): Promise<string> {
  if (report === null) throw new Error("The graph is not drawn.");
  const { graph, part, title } = seenPart(app, report);
  const sheet = {
    title,
    legend: legendOf(report, graph),
    ...writeCaption(graph, part),
    empty: "Nothing is drawn under this lens and these filters.",
  };
  const theme = themeOf(colours);
  const bare = writeSheet(report, sheet, theme, "");
  return writeSheet(report, sheet, theme, await embedFontFaces(theme.font, bare));
}

/** The colours of paper, or those of the page. */
function themeOf(colours: Colours) {
  if (colours === "screen") return readTheme(document.body);
  const paper = document.createElement("div");
  paper.className = "paper";
  document.body.append(paper);
  const theme = readTheme(paper, false);
  // A theme reads what it is first asked for, and that is only there while its host is in the page.
  for (const token of TOKENS) theme.css(token);
  paper.remove();
  return theme;
}

const TOKENS = [
  ...["--ink", "--secondary", "--hairline", "--surface", "--focus", "--accent"],
  ...["organisation", "facility", "programme", "product", "place"].map((one) => `--class-${one}`),
  ...["policy", "agreement", "person", "event"].map((one) => `--class-${one}`),
];
