import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useState,
} from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";

/** Something that can be chosen from the list under a search box. */
export interface SearchOption {
  readonly id: string;
  readonly label: string;
  /** Smaller words behind the label. */
  readonly note: string;
  /** Whether it is only similar to what was typed: Enter alone does not choose it. */
  readonly similar?: boolean;
}

/** What a search box offers for the words typed. */
export interface SearchFound {
  readonly options: readonly SearchOption[];
  /** What is to be known of the options, or why there are none. */
  readonly note: string | null;
}

interface SearchListProps {
  readonly label: string;
  readonly placeholder: string;
  /** What to offer for the words typed; called at every stroke. */
  readonly find: (words: string) => Promise<SearchFound>;
  readonly onChoose: (id: string) => void;
  readonly autoFocus?: boolean;
  /** Whether there is something to offer before a word is typed. */
  readonly offersFirst?: boolean;
  /** Called where it is left with Escape and nothing is typed. */
  readonly onLeave?: () => void;
  readonly id?: string;
}

/** A search box with a list under it: type, then Enter for the first, or arrow down and Enter for another. */
export function SearchList(props: SearchListProps): ReactNode {
  const {
    label,
    placeholder,
    find,
    onChoose,
    autoFocus = false,
    offersFirst = false,
    onLeave,
    id,
  } = props;
  const [words, setWords] = useState("");
  const noteId = useId();
  const { options, note, isFor } = useFound(words, offersFirst, find);
  const [first] = options;
  // Enter may come before what is found is there.
  const [entered, setEntered] = useState<string | null>(null);
  const choose = (chosen: string): void => {
    setWords("");
    onChoose(chosen);
  };
  const chooseFirst = useEffectEvent(() => {
    if (first !== undefined && first.similar !== true) choose(first.id);
  });
  useEffect(() => {
    if (entered === null || entered !== isFor) return;
    setEntered(null);
    chooseFirst();
  }, [entered, isFor]);
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Escape" && words === "") onLeave?.();
    const isOnOption = event.currentTarget.getAttribute("aria-activedescendant");
    if (event.key !== "Enter" || isOnOption || words.trim() === "") return;
    if (isFor === words && (first === undefined || first.similar === true)) return;
    event.preventDefault();
    setEntered(words);
  };
  return (
    <ComboBox
      className="search-list"
      aria-label={label}
      inputValue={words}
      onInputChange={setWords}
      items={options}
      allowsEmptyCollection={offersFirst || words.trim() !== ""}
      allowsCustomValue
      menuTrigger={offersFirst ? "focus" : "input"}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key !== null) choose(String(key));
      }}
    >
      <Input
        className="search-input"
        placeholder={placeholder}
        autoFocus={autoFocus}
        onKeyDown={onKey}
        {...(note === null ? {} : { "aria-describedby": noteId })}
        {...(id === undefined ? {} : { id })}
      />
      {/* A press beside the options, such as on the note, leaves the focus and the list where they are. */}
      <Popover
        className="popover search-popover"
        offset={4}
        onMouseDown={(event) => event.preventDefault()}
      >
        {note !== null && (
          <p className="search-remark" id={noteId}>
            {note}
          </p>
        )}
        <ListBox className="search-options">
          {(option: SearchOption) => (
            <ListBoxItem id={option.id} textValue={option.label} className="search-option">
              <span>{option.label}</span>
              <span className="search-note">{option.note}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

interface Found extends SearchFound {
  /** The words that it was found for. */
  readonly isFor: string;
}

/** What is offered for the words, and why nothing is where there is nothing. */
function useFound(words: string, offersFirst: boolean, find: SearchListProps["find"]): Found {
  const [found, setFound] = useState<Found>({ options: [], note: null, isFor: "" });
  const look = useEffectEvent(find);
  useEffect(() => {
    let isOver = false;
    const take = (next: SearchFound): void => {
      if (!isOver) setFound({ ...next, isFor: words });
    };
    look(words).then(take, (error: Error) =>
      take({ options: [], note: `It could not be searched: ${error.message}` }),
    );
    return () => {
      isOver = true;
    };
  }, [words]);
  if (words.trim() === "" && !offersFirst) return { options: [], note: null, isFor: words };
  if (found.isFor === words) return found;
  // Not what was offered for other words: whoever presses an arrow and Enter at once would choose of that.
  return { options: [], note: "Searching…", isFor: found.isFor };
}
