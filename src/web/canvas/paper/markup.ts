import { escapeXml } from "../../../core/exchange/svg-text.ts";

/** Attributes of an element; those that are null are left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element as it stands in SVG; every attribute is escaped, and numbers are rounded to a hundredth. */
export function element(name: string, attributes: Attributes, inside = ""): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : `${key}="${typeof value === "number" ? px(value) : escapeXml(value)}"`,
  );
  const start = [name, ...written].join(" ");
  return inside === "" ? `<${start}/>` : `<${start}>${inside}</${name}>`;
}

/** A number as SVG takes it, to a hundredth. Throws where it is none: a picture with holes is worse than none. */
export function px(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A place in the picture is ${value}.`);
  return String(Math.round(value * 100) / 100);
}
