/** The columns by which a company can be ranked; the first six are needed. */
const COLUMNS = [
  ...["company", "product", "stage", "stage_date", "site_town", "site_country"],
  ...["capacity_gwh", "capacity_basis", "buyer", "source_url", "own_number"],
];

/** A table to be filled in, as CSV: a header and no row, so that nothing in it is taken for a fact. */
export const TEMPLATE: string = `${COLUMNS.join(",")}\r\n`;
