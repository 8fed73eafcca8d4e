import { NameRegister } from "../intake/match/name-register.ts";
import type { Dataset } from "../model/dataset.ts";
import { readName } from "../model/name/name-form.ts";
import { spokenOf } from "../query/basis/own-files.ts";
import type { ListMember } from "../query/screen/screen-list.ts";

const registers = new WeakMap<Dataset, NameRegister>();

function registerOf(dataset: Dataset): NameRegister {
  const register =
    registers.get(dataset) ?? new NameRegister({ ...dataset, entities: spokenOf(dataset) });
  registers.set(dataset, register);
  return register;
}

/** A name of a list of the reader's own: "name", or with tabs between "name, own number, id that somebody decided". */
export function readMember(text: string, dataset: Dataset): ListMember {
  const register = registerOf(dataset);
  const [name = "", number = "", decided = ""] = text.split("\t").map((part) => part.trim());
  const own = { name, number: number === "" ? null : number };
  const ids = spokenOf(dataset).filter(({ id }) => id === decided || id === name);
  const [known] = ids;
  if (known !== undefined) return { ...own, entity: known.id, near: [] };
  const firm = register.match(name);
  // The name of a plant with a legal form behind it is that of a firm, and no plant.
  const isPlant = firm.found !== "one" && readName(name).form === "";
  const match = isPlant ? register.match(name, "facility") : firm;
  if (match.found === "one") return { ...own, entity: match.entity, near: [] };
  return { ...own, entity: null, near: firm.found === "near" ? firm.entities : [] };
}
