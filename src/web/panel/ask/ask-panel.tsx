import type { ReactNode } from "react";
import type { Dataset } from "../../../core/model/dataset.ts";
import { namedLenses } from "../../../core/model/lens.ts";
import { ENTITY_CLASSES } from "../../../core/model/vocabulary.ts";
import { CLASS_WORDS } from "../../../core/model/wording/words.ts";
import type { Preferences } from "../../state/address/preferences.ts";
import { findEntities } from "../../state/choice/find-entities.ts";
import {
  findList,
  type ListFound,
  type NoList,
  stepsOfOption,
} from "../../state/choice/find-lists.ts";
import { readableLens } from "../../state/readable-lens.ts";
import { listEntities } from "../../state/stack-transitions.ts";
import { missingSlots, type StartedTemplate, templatesOf } from "../../state/templates.ts";
import {
  askQuestion,
  chooseLens,
  chooseView,
  open,
  select,
  toggleClass,
} from "../../state/transitions.ts";
import { Button } from "../../ui/button.tsx";
import { type SearchFound, SearchList, type SearchOption } from "../../ui/search-list.tsx";
import { CommandSheets, type OpenSheet } from "../command/command-sheets.tsx";
import { Legend } from "../graph/legend.tsx";
import { useApp, useSelected } from "../part/app-context.tsx";
import { DataSheets } from "../query/data-sheets.tsx";
import { SavedList } from "../saved/saved-list.tsx";
import { StoryList } from "../story/story.tsx";
import { CopyEmbed } from "./copy-embed.tsx";
import { type FileNote, OpenFile } from "./open-file.tsx";
import { QuestionTemplate } from "./question-template.tsx";

interface AskPanelProps {
  readonly onOpened: (note: FileNote) => void;
  readonly preferences: Preferences;
  readonly keep: (changed: Partial<Preferences>) => void;
  readonly sheet: OpenSheet;
}

/** The left panel: search, question templates, legend. */
export function AskPanel(props: AskPanelProps): ReactNode {
  const { onOpened, preferences, keep, sheet } = props;
  const { store, selectors, host, door } = useApp([]);
  const asked = useSelected(({ question }) => question?.operation);
  const templates = templatesOf(selectors.dataset);
  const moreAsked = templates.slice(3).some(({ question }) => question.operation === asked);
  return (
    <nav className="panel ask-panel" aria-label="Ask">
      <SearchList
        id="search"
        label="Search companies, plants, tariffs and questions"
        placeholder="Search companies, plants, questions"
        find={async (words) => {
          const lens = readableLens(selectors.dataset, store.state().lens);
          const [entities, list] = await Promise.all([
            findEntities(host, selectors.dataset, words, null),
            findList(host, lens, words),
          ]);
          return withList(withOthers(entities, findOthers(words, selectors.dataset)), list);
        }}
        onChoose={(id) => {
          const filtered = ENTITY_CLASSES.find((one) => `filter ${one}` === id);
          const template = templates.find((one) => `ask ${one.id}` === id);
          const steps = stepsOfOption(id);
          if (steps !== null) store.change(listEntities(steps));
          else if (template !== undefined) store.change(askQuestion(template.question));
          else if (filtered !== undefined) store.change(toggleClass(filtered));
          else if (id === "command table") store.change(chooseView("table"));
          else if (id === "command graph") store.change(chooseView("graph"));
          else if (id === "command scenario") store.change(open({ type: "scenario" }));
          else if (id.startsWith(LENS_COMMAND))
            store.change(chooseLens(id.slice(LENS_COMMAND.length)));
          else store.change(select(id, "entity", false));
        }}
      />
      <section aria-labelledby="ask-heading">
        <h2 id="ask-heading" className="panel-heading">
          Ask
        </h2>
        <ul className="templates">
          {templates.slice(0, 3).map((template) => (
            <QuestionTemplate key={template.id} template={template} />
          ))}
        </ul>
        <details className="more-questions" open={moreAsked || undefined}>
          <summary>More questions</summary>
          <ul className="templates">
            {templates.slice(3).map((template) => (
              <QuestionTemplate key={template.id} template={template} />
            ))}
          </ul>
        </details>
        <StoryList />
        <SavedList />
        <div className="open-file">
          <Button look="plain" onPress={() => door.open(null)}>
            Open a file of your own
          </Button>
          <DataSheets />
          <CopyEmbed />
        </div>
        <OpenFile onOpened={onOpened} />
        <CommandSheets preferences={preferences} keep={keep} open={sheet} />
      </section>
      <Legend />
    </nav>
  );
}

// What is called as it was typed goes before a list that says no more than the name.
function withList({ options, note }: SearchFound, list: ListFound | NoList | null): SearchFound {
  if (list === null) return { options, note };
  if ("why" in list) return { options, note: list.why };
  const called = options.filter(({ similar }) => similar !== true);
  const said = called.length > 0 ? note : null;
  if (list.isName) return { options: [...called, list.option], note: said };
  return { options: [list.option, ...called], note: said };
}

const FILTERS: readonly SearchOption[] = ENTITY_CLASSES.map((one) => ({
  id: `filter ${one}`,
  label: `Show or hide ${CLASS_WORDS[one].many}`,
  note: "filter",
}));

const COMMANDS: readonly SearchOption[] = [
  { id: "command table", label: "Show the table", note: "view" },
  { id: "command graph", label: "Show the graph", note: "view" },
  { id: "command scenario", label: "Assume something: what if", note: "scenario" },
];

const LENS_COMMAND = "command lens ";

function lensCommands({ case: about }: Dataset): readonly SearchOption[] {
  return [...namedLenses(about)].map(([name, { label }]) => ({
    id: LENS_COMMAND + name,
    label: `Count by the lens “${label}”`,
    note: "lens",
  }));
}

// Where a question or a command holds what was typed, names that are only similar are noise.
function withOthers({ options, note }: SearchFound, others: readonly SearchOption[]): SearchFound {
  if (others.length === 0) return { options, note };
  const called = options.filter(({ similar }) => similar !== true);
  return { options: [...called, ...others], note: called.length > 0 ? note : null };
}

function findOthers(words: string, dataset: Dataset): readonly SearchOption[] {
  const wanted = words.trim().toLowerCase();
  if (wanted.length < 2) return [];
  const canBeAsked = (one: StartedTemplate): boolean =>
    missingSlots(one, one.question.input).length === 0;
  const questions = templatesOf(dataset)
    .filter(canBeAsked)
    .map(({ id, title }) => ({
      id: `ask ${id}`,
      label: title,
      note: "question",
    }));
  return [...questions, ...FILTERS, ...COMMANDS, ...lensCommands(dataset)].filter(({ label }) =>
    label.toLowerCase().includes(wanted),
  );
}
