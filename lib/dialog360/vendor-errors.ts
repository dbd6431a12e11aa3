/** How often the same call may be made again, and how soon; `pair`: 4^n seconds after the n-th refusal. */
export type VendorErrorRetry = "never" | "once" | "few" | "backoff" | "minutes" | "pair";

export interface VendorError {
  retry: VendorErrorRetry;
  /** Key of what staff read about it. */
  cause: VendorErrorCause;
}

export type VendorErrorCause = (typeof causes)[number];

const causes = [
  "key_refused",
  "permission_missing",
  "request_unclear",
  "vendor_overloaded",
  "rate_limited",
  "number_deleted",
  "parameter_wrong",
  "account_locked",
  "throughput_reached",
  "customer_in_experiment",
  "country_restricted",
  "vendor_failed",
  "products_not_in_catalog",
  "catalog_hidden",
  "catalog_parameters_missing",
  "catalog_header_not_allowed",
  "recipient_is_sender",
  "undeliverable",
  "recipient_not_allowed",
  "display_name_missing",
  "payment_problem",
  "number_not_registered",
  "window_closed",
  "spam_limit",
  "marketing_withheld",
  "marketing_stopped",
  "type_unsupported",
  "media_failed",
  "customer_limit",
  "maintenance",
  "username_unsupported",
  "marketing_disabled",
  "messaging_limit",
  "template_wrong",
  "template_unavailable",
  "flow_unavailable",
  "payment_terms",
  "identity_changed",
  "other",
] as const;

export const vendorErrorCauses: readonly VendorErrorCause[] = causes;

/**
 * Meta's error codes as 360dialog passes them through. Source: 360dialog.md §4.1 (Meta's error code page
 * as of March 2026; the retry column is advice), read 2026-11-22.
 */
export const vendorErrors: ReadonlyMap<number, VendorError> = new Map([
  ...rows("never", "key_refused", 0, 190),
  ...rows("never", "permission_missing", 3, 10, ...range(200, 299), 131005),
  ...rows("once", "request_unclear", 1),
  ...rows("backoff", "vendor_overloaded", 2, 131016, 133004),
  ...rows("minutes", "rate_limited", 4, 80007),
  ...rows("never", "number_deleted", 33),
  ...rows("never", "parameter_wrong", 100, 131008, 131009, 135000),
  ...rows("never", "account_locked", 368, 131031),
  ...rows("backoff", "throughput_reached", 130429),
  ...rows("never", "customer_in_experiment", 130472),
  ...rows("never", "country_restricted", 130497),
  ...rows("few", "vendor_failed", 131000),
  ...rows("never", "recipient_is_sender", 131021),
  ...rows("never", "undeliverable", 131026),
  ...rows("never", "recipient_not_allowed", 131030),
  ...rows("never", "display_name_missing", 131037),
  ...rows("never", "payment_problem", 131042),
  ...rows("never", "number_not_registered", 131045, 133010),
  ...rows("never", "window_closed", 131047),
  ...rows("never", "spam_limit", 131048),
  ...rows("never", "marketing_withheld", 131049),
  ...rows("never", "marketing_stopped", 131050),
  ...rows("never", "type_unsupported", 131051),
  ...rows("never", "media_failed", 131052, 131053),
  ...rows("pair", "customer_limit", 131056),
  ...rows("minutes", "maintenance", 131057, 2494100),
  ...rows("never", "username_unsupported", 131062),
  ...rows("never", "marketing_disabled", 131063),
  ...rows("never", "messaging_limit", 131064),
  ...rows("never", "template_wrong", 132000, 132005, 132007, 132008, 132012),
  ...rows("never", "template_unavailable", 132001, 132015, 132016),
  ...rows("never", "flow_unavailable", 132068),
  ...rows("minutes", "flow_unavailable", 132069),
  ...rows("never", "payment_terms", 134011),
  ...rows("never", "identity_changed", 137000),
  ...rows("never", "template_wrong", 2388019, 2388040, 2388047, 2388072, 2388073, 2388293, 2388299),
]);

/** 131009 says what is wrong only in its detail (360dialog.md §4.2). */
const causesInDetail: readonly { code: number; words: RegExp; cause: VendorErrorCause }[] = [
  { code: 131009, words: /products? not found/i, cause: "products_not_in_catalog" },
  { code: 131009, words: /commerce settings/i, cause: "catalog_hidden" },
  { code: 131009, words: /action\['parameters'\] cannot be empty/i, cause: "catalog_parameters_missing" },
  {
    code: 131009,
    // "is not allows" in the vendor's own words, which may be mended one day.
    words: /interactive\['header'\] is not allow/i,
    cause: "catalog_header_not_allowed",
  },
];

/** 2388000 to 2388999: a template's definition is at fault, whichever of them it is (360dialog.md §4.1). */
function isTemplateDefinitionCode(code: number): boolean {
  return Math.floor(code / 1000) === 2388;
}

/** Whether the vendor says of this error that the same call may succeed later. */
export function mayTryAgain(code: number | null): boolean {
  return code !== null && (vendorErrors.get(code)?.retry ?? "never") !== "never";
}

/** What staff are told about a vendor's error; `other` for codes nobody documented. */
export function causeOfVendorError(code: number | null, detail: string | null): VendorErrorCause {
  const inDetail = causesInDetail.find((row) => row.code === code && row.words.test(detail ?? ""));
  if (inDetail) return inDetail.cause;
  if (code === null) return "other";
  return vendorErrors.get(code)?.cause ?? (isTemplateDefinitionCode(code) ? "template_wrong" : "other");
}

function rows(retry: VendorErrorRetry, cause: VendorErrorCause, ...codes: number[]): [number, VendorError][] {
  return codes.map((code) => [code, { retry, cause }]);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
