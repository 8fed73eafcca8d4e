/** What of the style of an element is seen in a file of its own, where no style sheet is. */
const LOOKS = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "vector-effect",
  "paint-order",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "opacity",
] as const;

/** Only a pointer and the keyboard find these. */
const UNSEEN = ".map-reach, .map-flow-reach";
/** What a drawing that nobody presses does not say. */
const OF_THE_PAGE = ["class", "style", "role", "tabindex", "aria-label", "aria-current"];

/** A drawn map as markup that stands alone, with the looks that it has on the screen. */
export function writeMapMarkup(drawn: SVGSVGElement): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const from = [...drawn.querySelectorAll("*")];
  const to = [...copy.querySelectorAll("*")];
  from.forEach((element, at) => {
    const twin = to[at];
    if (twin === undefined) return;
    const style = getComputedStyle(element);
    for (const name of OF_THE_PAGE) if (name !== "class") twin.removeAttribute(name);
    for (const name of LOOKS) {
      const value = style.getPropertyValue(name);
      if (value !== "") twin.setAttribute(name, value);
    }
  });
  for (const element of copy.querySelectorAll(UNSEEN)) element.remove();
  for (const element of copy.querySelectorAll("*")) element.removeAttribute("class");
  const written = new XMLSerializer();
  return [...copy.childNodes].map((node) => written.serializeToString(node)).join("");
}
