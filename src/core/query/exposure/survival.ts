/** How long a buyer can go on after a supply is lost, in the unit of the record and days; null = not known. */
export interface SurvivalInputs {
  readonly inventory: number | null;
  readonly demandPerYear: number | null;
  readonly remainingPerYear: number | null;
  readonly recoveryDays: number | null;
}

export interface Survival {
  /** Days until the stock is used up; Infinity would not survive JSON, so `endless` says it. null = not computable. */
  readonly survivalDays: number | null;
  /** Whether what remains covers the demand, so that the stock is never used up. */
  readonly endless: boolean;
  /** What is not delivered until the supply is back; null = not computable. */
  readonly shortfall: number | null;
  /** The inputs that are missing, by name. */
  readonly missing: readonly (keyof SurvivalInputs)[];
}

const DAYS_A_YEAR = 365;

/**
 * Time to survive and what is short after it (Simchi-Levi, Schmidt and Wei 2014): T_s = inventory / (demand − remaining
 * supply), without end where that is 0 or less; short = max(0, T_r − T_s) · (demand − remaining supply).
 */
export function measureSurvival(inputs: SurvivalInputs): Survival {
  const { inventory, demandPerYear, remainingPerYear, recoveryDays } = inputs;
  const names = Object.keys(inputs) as (keyof SurvivalInputs)[];
  const missing = names.filter((name) => inputs[name] === null);
  const unknown = { survivalDays: null, endless: false, shortfall: null, missing };
  if (demandPerYear === null || remainingPerYear === null) return unknown;
  const gap = demandPerYear - remainingPerYear;
  if (gap <= 0) return { survivalDays: null, endless: true, shortfall: 0, missing: [] };
  if (inventory === null) return unknown;
  const survivalDays = (inventory / gap) * DAYS_A_YEAR;
  const shortfall =
    recoveryDays === null ? null : (Math.max(0, recoveryDays - survivalDays) * gap) / DAYS_A_YEAR;
  return { survivalDays, endless: false, shortfall, missing };
}
