import { cleanText } from "./clean-text";

/** Any JSON with all its texts cleaned, so that PostgreSQL's jsonb takes it; see `cleanText`. */
export function cleanValues(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValues);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [cleanText(key), cleanValues(own)]));
}
