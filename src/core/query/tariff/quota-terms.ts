/** What a tariff-rate quota grants. Units in numbers, rates in percent of the value. */
export interface QuotaTerms {
  readonly quota: number;
  readonly inQuotaPercent: number;
  readonly outOfQuotaPercent: number;
}

/** Goods that are shipped under a quota, in the period that it is for. */
export interface QuotaShipment extends QuotaTerms {
  readonly shipped: number;
}
