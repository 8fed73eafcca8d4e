import { type ReactNode, useState } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";

/** Something that can be chosen from the list under a search box. */
export interface SearchOption {
  readonly id: string;
  readonly label: string;
  /** Smaller words behind the label. */
  readonly note: string;
}

interface SearchListProps {
  readonly label: string;
  readonly placeholder: string;
  /** What to offer for the words typed; called at every stroke. */
  readonly find: (words: string) => readonly SearchOption[];
  readonly onChoose: (id: string) => void;
  readonly autoFocus?: boolean;
  readonly id?: string;
}

/** A search box with a list under it: type, arrow down, Enter. */
export function SearchList(props: SearchListProps): ReactNode {
  const { label, placeholder, find, onChoose, autoFocus = false, id } = props;
  const [words, setWords] = useState("");
  const options = find(words);
  return (
    <ComboBox
      className="search-list"
      aria-label={label}
      inputValue={words}
      onInputChange={setWords}
      items={options}
      allowsEmptyCollection={words.trim() !== ""}
      allowsCustomValue
      menuTrigger="input"
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return;
        setWords("");
        onChoose(String(key));
      }}
    >
      <Input
        className="search-input"
        placeholder={placeholder}
        autoFocus={autoFocus}
        {...(id === undefined ? {} : { id })}
      />
      <Popover className="popover search-popover" offset={4}>
        <ListBox
          className="search-options"
          renderEmptyState={() => <p className="search-empty">Nothing found for “{words}”.</p>}
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
