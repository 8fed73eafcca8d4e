import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
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
  readonly find: (words: string) => SearchFound;
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
  const { options, note } = find(words);
  const [first] = options;
  const choose = (chosen: string): void => {
    setWords("");
    onChoose(chosen);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Escape" && words === "") onLeave?.();
    const isOnOption = event.currentTarget.getAttribute("aria-activedescendant");
    if (event.key !== "Enter" || isOnOption || first === undefined || first.similar === true)
      return;
    event.preventDefault();
    choose(first.id);
  };
  return (
    <ComboBox
      className="search-list"
      aria-label={label}
      inputValue={words}
      onInputChange={setWords}
      items={options}
      allowsEmptyCollection={words.trim() !== ""}
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
      <Popover className="popover search-popover" offset={4}>
        {note !== null && options.length > 0 && (
          <p className="search-remark" id={noteId}>
            {note}
          </p>
        )}
        <ListBox
          className="search-options"
          renderEmptyState={() => (
            <p className="search-remark" id={noteId}>
              {note}
            </p>
          )}
        >
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
