import { z } from "zod";

const faultKindSchema = z.enum([
  "drop_before",
  "drop_after",
  "status_500",
  "vendor_500",
  "rate_429",
  "pair_131056",
  "slow",
]);

export const faultSchema = z.strictObject({
  kind: faultKindSchema,
  delayMs: z.number().int().min(0).max(120_000).optional(),
});
export type Fault = z.infer<typeof faultSchema>;

const rate = z.number().min(0).max(1).default(0);

/** Which share of the calls to `/messages` meets which fault; together at most all of them. */
const ratesSchema = z.strictObject({
  seed: z.number().int().default(1),
  dropBefore: rate,
  dropAfter: rate,
  status500: rate,
  vendor500: rate,
  rate429: rate,
  pair131056: rate,
  slow: rate,
  slowMs: z.number().int().min(0).max(120_000).default(1500),
});
export type FaultRates = z.infer<typeof ratesSchema>;

export const faultRatesSchema = ratesSchema.refine(
  (rates) => totalOf(rates) <= 1,
  "the rates together are more than 1",
);

function sharesOf(rates: FaultRates): readonly (readonly [Fault["kind"], number])[] {
  return [
    ["drop_before", rates.dropBefore],
    ["drop_after", rates.dropAfter],
    ["status_500", rates.status500],
    ["vendor_500", rates.vendor500],
    ["rate_429", rates.rate429],
    ["pair_131056", rates.pair131056],
    ["slow", rates.slow],
  ];
}

function totalOf(rates: FaultRates): number {
  return sharesOf(rates).reduce((sum, [, value]) => sum + value, 0);
}

export const noFaultRates: FaultRates = faultRatesSchema.parse({});

/** The fault that one draw from 0 to 1 meets, if any. */
export function drawFault(rates: FaultRates, draw: number): Fault | undefined {
  let reached = 0;
  for (const [kind, share] of sharesOf(rates)) {
    reached += share;
    if (draw < reached) return kind === "slow" ? { kind, delayMs: rates.slowMs } : { kind };
  }
  return undefined;
}
