/** What a column can be of use for. */
export const ROLES = [
  "rowId",
  "party",
  "owner",
  "operator",
  "plant",
  "product",
  "stage",
  "status",
  "amount",
  "jobs",
  "capacity",
  "announced",
  "start",
  "end",
  "town",
  "state",
  "country",
  "address",
  "latitude",
  "longitude",
  "from",
  "to",
  "relation",
  "owned",
  "share",
  "directness",
  "noName",
  "capacityBasis",
  "evidence",
  "year",
  "imports",
  "exports",
  "asOf",
  "leaveOut",
] as const;
export type Role = (typeof ROLES)[number];

// Of several that fit, the first.
const WORDS: readonly (readonly [Role, RegExp])[] = [
  [
    "rowId",
    /^(?:own|project|plant|facility|supplier|vendor|company|unit|row|record|unique|tracker)\b.*\b(?:id|number|no|nr|code)\.?$/,
  ],
  ["capacityBasis", /^capacity basis$/],
  ["evidence", /^(?:source|link|evidence|reference) (?:url|link)$|^(?:url|link)$/],
  [
    "leaveOut",
    /\b(class|checked|remarks?|notes?|notiz|contact|weight|kind|branch|zip|post ?code|type of|shares? class|score)\b|비고/,
  ],
  ["from", /^(source|from|seller|supplier|source[_ ]?(company|id|name|label)|lieferant)$/],
  ["to", /^(target|to|buyer|customer|target[_ ]?(company|id|name|label)|kunde|abnehmer)$/],
  ["relation", /^(relation(ship)?|edge type|connection type|link type|relation type|beziehung)$/],
  ["noName", /^(owner reason|reason without a name)$/],
  ["directness", /\bdirectness\b|direct or indirect/],
  ["latitude", /^(lat|latitude|breite|breitengrad|y)\b|위도/],
  ["longitude", /^(lon|lng|long|longitude|länge|laenge|längengrad|x)\b|경도/],
  ["imports", /\bimports?\b/],
  ["exports", /\bexports?\b/],
  ["share", /\b(share|percent|pct|stake|anteil|ownership %|%)\b|지분|持株/],
  ["capacity", /\b(capacity|kapazität|kapazitaet|gwh|nameplate|output per year)\b|용량|容量/],
  ["jobs", /\b(jobs|employees|employment|arbeitsplätze|workforce)\b|고용/],
  [
    "amount",
    /\b(amount|capital|capex|investment|investition|value|cost|money|usd|eur|us\$|[meb]n?\$)\b|\$|투자/,
  ],
  ["stage", /\bstage\b(?! date)/],
  ["status", /\b(status|state of|project state|phase|zustand|current state)\b|상태|状態/],
  ["announced", /\b(announced|announcement|first announced|angekündigt|date announced)\b|발표/],
  [
    "start",
    /\b(start|beginn|operational|start of production|sop|opening|production start)\b|^from date$/,
  ],
  ["end", /^(to date|end|end date|ende)$/],
  ["asOf", /\b(as[_ ]?of|stand|date|stichtag)\b|기준일/],
  ["year", /^(year|jahr)$|연도|年/],
  ["owned", /^(owned|investee|subsidiary|owned company)$/],
  ["owner", /\b(owners?|parent|shareholder|eigentümer|interested party)\b|소유|주주/],
  ["operator", /\b(operator|betreiber|operated by)\b|운영/],
  [
    "plant",
    /\b(plant|facility|site name|site|factory|werk|mine|project name)\b(?!.*\b(?:address|town|city|country|state|region|area|type)\b)|공장|工場/,
  ],
  ["address", /\b(address|adresse|location)\b|주소|住所/],
  ["town", /\b(town|city|ort|stadt|municipality|county|place|site_town)\b|도시|市/],
  ["state", /^(state|prov\.?|province|region|bundesland|state\/province)$/],
  ["country", /\b(country|land|nation|pays|site_country)\b|국가|国/],
  [
    "product",
    /\b(products?|made there|what is made|makes|produkt|sector|field|sells|commodity)\b|품목|製品|产品/,
  ],
  [
    "party",
    /\b(company|company[_ ]name|investors?|promoters?|firm|maker|manufacturer|supplier|name|hersteller|unternehmen|firma|organi[sz]ation|entreprise|label)\b|회사|会社|企業|公司/,
  ],
  ["rowId", /^(id|ref|iso|key|row|nr|no|number|code|uid|uuid|종목 ?코드)\.?$/],
];

/** The role that the name of a column speaks for; null where it says nothing to us. */
export function roleOfHeader(name: string): Role | null {
  const text = plainHeader(name);
  return WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** Whether a cell is such a word as stands over a column, and no more than that. */
export function isHeaderWord(cell: string): boolean {
  const text = plainHeader(cell);
  if (text === "" || text.length > 60 || roleOfHeader(cell) === null) return false;
  return text.split(" ").length <= 5 && !/\b(inc|ltd|gmbh|corp|corporation|co)\b/.test(text);
}

function plainHeader(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .trim();
}
