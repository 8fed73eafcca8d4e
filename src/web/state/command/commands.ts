import type { Dataset } from "../../../core/model/dataset.ts";
import { namedLenses } from "../../../core/model/lens.ts";
import { ENTITY_CLASSES } from "../../../core/model/vocabulary.ts";
import { CLASS_WORDS } from "../../../core/model/wording/words.ts";
import type { AppState } from "../app-state.ts";
import { leaveStory, tellStep, toldStep } from "../story/story.ts";
import { missingSlots, templatesOf } from "../templates.ts";
import {
  askQuestion,
  chooseLayout,
  chooseLens,
  chooseScope,
  chooseTable,
  chooseView,
  clearSelection,
  clearSince,
  drawOnly,
  moveClock,
  open,
  showAll,
  showHidden,
  type Transition,
  toggleClass,
} from "../transitions.ts";

/** Something that the page can be told to do: it leads from one state to the next. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** What sort of thing it is, in a word. */
  readonly sort: string;
  readonly to: Transition;
}

/**
 * What can be done in a state by its transitions, in the order in which it is offered: what changes nothing is not
 * offered.
 */
export function commandsOf(dataset: Dataset, state: AppState): readonly Command[] {
  const all = [
    ...viewCommands(),
    ...storyCommands(dataset, state),
    ...questionCommands(dataset),
    ...[...namedLenses(dataset.case)].map(([name, { label }]) =>
      command("lens", `Count by the lens “${label}”`, chooseLens(name)),
    ),
    ...ENTITY_CLASSES.map((one) =>
      command("filter", `Show or hide ${CLASS_WORDS[one].many}`, toggleClass(one)),
    ),
  ];
  return all.filter(({ to }) => JSON.stringify(to(state)) !== JSON.stringify(state));
}

function command(sort: string, label: string, to: Transition): Command {
  return { id: `${sort} ${label}`, label, sort, to };
}

function viewCommands(): readonly Command[] {
  return [
    command("view", "Show the graph", chooseView("graph")),
    command("view", "Show the table", chooseView("table")),
    command("view", "Table of links", (state) => chooseTable("links")(chooseView("table")(state))),
    command("view", "Table of entities", (state) =>
      chooseTable("entities")(chooseView("table")(state)),
    ),
    command("view", "Table of claims", (state) =>
      chooseTable("claims")(chooseView("table")(state)),
    ),
    command("view", "Lay the graph out in tiers", chooseLayout("tiers")),
    command("view", "Lay the graph out by force", chooseLayout("force")),
    command("view", "Draw the case", chooseScope("case")),
    command("view", "Draw the whole record", chooseScope("record")),
    command("view", "Draw all again", drawOnly(null)),
    command("view", "Show what was hidden by hand", showHidden),
    command("view", "Take the filters of the legend back", showAll),
    command("view", "Select nothing", clearSelection),
    command("time", "True at any date", moveClock("trueAt", null)),
    command("time", "Known by any date", moveClock("knownBy", null)),
    command("time", "Mark no longer what changed", clearSince),
    command("page", "Assume something: what if", open({ type: "scenario" })),
    command("page", "About the data", open({ type: "about" })),
    command("page", "How candidates are measured", open({ type: "method" })),
    command("page", "What the lens leaves out", open({ type: "leftOut" })),
    command("question", "Close the answer", askQuestion(null)),
  ];
}

function questionCommands(dataset: Dataset): readonly Command[] {
  return templatesOf(dataset)
    .filter((one) => missingSlots(one, one.question.input).length === 0)
    .map(({ title, question }) => command("question", title, askQuestion(question)));
}

function storyCommands(dataset: Dataset, { story: place }: AppState): readonly Command[] {
  const told = toldStep(dataset, place);
  const { stories } = dataset.case;
  return [
    ...(told === null
      ? []
      : [
          command("story", "Next step of the story", tellStep(told.story, told.number + 1)),
          command("story", "Step back in the story", tellStep(told.story, told.number - 1)),
          command("story", "Leave the story", leaveStory),
        ]),
    ...stories.map((one) => command("story", `Tell: ${one.title}`, tellStep(one, 1))),
  ];
}

/** Those whose label holds every word, in the order in which they came. */
export function matching<T extends { readonly label: string }>(
  all: readonly T[],
  words: string,
): readonly T[] {
  const wanted = words.trim().toLowerCase().split(/\s+/);
  return all.filter(({ label }) => wanted.every((one) => label.toLowerCase().includes(one)));
}
