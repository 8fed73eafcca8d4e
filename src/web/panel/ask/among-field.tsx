import type { ReactNode } from "react";
import type { OwnList } from "../../../core/model/source.ts";
import { countWord } from "../../../core/model/wording/words.ts";
import { SelectField } from "../../ui/select-field.tsx";

export interface AmongFieldProps {
  /** As `--among` takes it; "" = everyone. */
  readonly among: string;
  readonly lists: readonly OwnList[];
  readonly onChange: (among: string) => void;
}

/** Among whom a ranking looks: everyone, or those of a list of the reader's own. */
export function AmongField(props: AmongFieldProps): ReactNode {
  const { among, lists, onChange } = props;
  const options = [
    { value: "", label: "everyone" },
    ...lists.map(({ id, title, members }) => ({
      value: `mine:${id}`,
      label: `${title} (${countWord(members.length, "name")})`,
    })),
  ];
  const isThere = options.some(({ value }) => value === among);
  const others = isThere ? [] : [{ value: among, label: wordOthers(among) }];
  return (
    <SelectField
      label="Among"
      value={among}
      options={[...options, ...others]}
      onChange={onChange}
    />
  );
}

function wordOthers(among: string): string {
  if (among === "mine") return "all of my lists";
  return among.startsWith("mine") ? "a list that is not here" : "those chosen in the answer";
}
