import type { SupplyGraph } from "../../../core/graph/supply-graph.ts";
import { getEntity } from "../../../core/graph/supply-graph.ts";
import { ENTITY_CLASSES } from "../../../core/model/vocabulary.ts";
import { CLASS_WORDS, capital, wordSort } from "../../../core/model/wording/words.ts";
import type { EdgeLooks } from "../../canvas/paper/edge-svg.ts";
import type { NodeLooks } from "../../canvas/paper/node-svg.ts";
import { seenOf } from "../../canvas/paper/picture-svg.ts";
import type { Sheet } from "../../canvas/paper/sheet-svg.ts";
import type { CanvasReport, DrawnEdge, DrawnNode } from "../../canvas/scene/picture.ts";
import { LINE_SORTS } from "../app-state.ts";
import { LINE_PATTERNS } from "../drawing/looks.ts";
import { COUNT_WORDS, LINE_WORDS, SIGN_WORDS } from "../words/legend-words.ts";

type Legend = Sheet["legend"];

const SIGNS = [
  ...(["paused", "cancelled", "began", "failing", "bridge"] as const),
  ...(["added", "contested", "pinned", "mine"] as const),
];

/** What stands for what in a picture: only what is seen in it. */
export function legendOf(report: CanvasReport, graph: SupplyGraph): Legend {
  const { nodes, edges, signs, counts } = seenOf(report);
  const signed = SIGNS.filter((sign) => signs.some((one) => one.sign === sign));
  return [
    ...nodeEntries(nodes, graph),
    ...edgeEntries(edges),
    ...signed.map((sign) => ({ sign: { sort: "sign", sign } as const, words: SIGN_WORDS[sign] })),
    ...(["links", "leftOut"] as const).flatMap((kind): Legend => {
      const one = counts.find((found) => found.counts === kind);
      if (one === undefined) return [];
      return [
        { sign: { sort: "count", count: one.count, counts: kind }, words: COUNT_WORDS[kind] },
      ];
    }),
    ...emphasisEntries(nodes, edges),
  ];
}

/** A class with each of its icons; then the party that is not named. */
function nodeEntries(nodes: readonly DrawnNode[], graph: SupplyGraph): Legend {
  const entries = ENTITY_CLASSES.flatMap((one) => {
    const own = nodes.filter(({ id }) => graph.entities.get(id)?.class === one);
    const icons = [...new Set(own.map(({ icon }) => icon))];
    return icons.flatMap((icon): Legend => {
      const [first] = own.filter((node) => node.icon === icon);
      if (first === undefined) return [];
      const words =
        one === "organisation"
          ? icon === "company"
            ? "Company"
            : capital(wordSort(getEntity(graph, first.id)))
          : capital(CLASS_WORDS[one].one);
      return [{ sign: { sort: "node", looks: plainNode(first) }, words }];
    });
  });
  const hollow = nodes.find((node) => node.hollow);
  const unnamed: Legend =
    hollow === undefined
      ? []
      : [
          {
            sign: { sort: "node", looks: { ...plainNode(hollow), hollow: true } },
            words: SIGN_WORDS.unnamed,
          },
        ];
  return [...entries, ...unnamed];
}

function edgeEntries(edges: readonly DrawnEdge[]): Legend {
  const assumed = edges.find(({ colourToken }) => colourToken === "--accent");
  const sorts = LINE_SORTS.flatMap((sort): Legend => {
    const pattern = LINE_PATTERNS[sort];
    const own = edges.filter((edge) => edge.pattern === pattern && edge.colourToken !== "--accent");
    const [first] = own;
    if (first === undefined) return [];
    return [{ sign: { sort: "edge", looks: plainEdge(first, false) }, words: LINE_WORDS[sort] }];
  });
  const directed = edges.find((edge) => edge.directed);
  return [
    ...sorts,
    ...(assumed === undefined
      ? []
      : [
          {
            sign: { sort: "edge", looks: plainEdge(assumed, false) } as const,
            words: "Assumed by the scenario",
          },
        ]),
    ...(directed === undefined
      ? []
      : [
          {
            sign: {
              sort: "edge",
              looks: { ...plainEdge(directed, true), pattern: "solid" },
            } as const,
            words: "To the customer, or to what is owned or made",
          },
        ]),
  ];
}

function emphasisEntries(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[]): Legend {
  const pale = nodes.find(({ strength }) => strength === "faded");
  const paleLine = edges.find(({ strength }) => strength === "faded");
  const selected = nodes.find((node) => node.selected);
  const words = "Pale: not part of what is brought out";
  return [
    ...(selected === undefined
      ? []
      : [
          {
            sign: { sort: "node", looks: { ...plainNode(selected), selected: true } } as const,
            words: "Selected",
          },
        ]),
    ...(pale !== undefined
      ? [
          {
            sign: { sort: "node", looks: { ...plainNode(pale), strength: "faded" } } as const,
            words,
          },
        ]
      : paleLine !== undefined
        ? [
            {
              sign: {
                sort: "edge",
                looks: { ...plainEdge(paleLine, false), strength: "faded" },
              } as const,
              words,
            },
          ]
        : []),
  ];
}

function plainNode({ shape, icon, colourToken }: DrawnNode): NodeLooks {
  return { shape, icon, colourToken, hollow: false, strength: "normal", selected: false };
}

function plainEdge({ pattern, colourToken, weight }: DrawnEdge, directed: boolean): EdgeLooks {
  return { pattern, colourToken, weight, directed, strength: "normal", selected: false };
}
