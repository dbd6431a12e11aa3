import "server-only";
import { isLosslessNumber, stringify } from "lossless-json";
import { cleanText } from "@/lib/shared/clean-text";

/**
 * Looking into JSON that strangers wrote: each reader takes whatever is there and never throws.
 * Numbers are still in the digits they came in (lossless-json).
 */
export type WireRecord = Readonly<Record<string, unknown>>;

/**
 * Longest word kept where the database indexes it: a B-tree entry of PostgreSQL holds 2,704 bytes,
 * and a UTF-16 unit takes up to three. WhatsApp's own SKUs end at 100 (360dialog.md §9.2).
 */
export const wordMaxLength = 500;

/** A JSON object, or null for anything else. */
export function recordOf(value: unknown): WireRecord | null {
  const isRecord =
    typeof value === "object" && value !== null && !Array.isArray(value) && !isLosslessNumber(value);
  return isRecord ? (value as WireRecord) : null;
}

/** The member of this name; undefined when there is none or `value` is no object. */
export function memberOf(value: unknown, name: string): unknown {
  const record = recordOf(value);
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The elements of an array; none when it is something else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A string as it came (cleaned), or null when it is none. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" ? cleanText(value) : null;
}

/** Any value in the words it came in, numbers digit for digit; "" for nothing. */
export function wordOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  const word = typeof value === "string" ? value : (stringify(value) ?? "");
  return cleanText(word.slice(0, wordMaxLength));
}

/** An identifier, given as string or number; null when it is empty or longer than identifiers are. */
export function idOf(value: unknown): string | null {
  if (typeof value !== "string" && !isLosslessNumber(value)) return null;
  const id = value.toString().trim();
  return id === "" || id.length > wordMaxLength ? null : cleanText(id);
}

/** A number as far as a float holds it, given as number or string; null when it is none. */
export function numberOf(value: unknown): number | null {
  const word = wordOf(value).trim();
  return /^[-+]?\d{1,40}(\.\d{1,40})?([eE][-+]?\d{1,2})?$/.test(word) ? Number(word) : null;
}

/** Unix seconds as string or number, between 2001 and 2286; anything else is unreadable and null. */
export function timeOf(value: unknown): Date | null {
  const word = wordOf(value).trim();
  if (!/^\d{1,20}(\.\d{1,20})?([eE]\+?\d{1,2})?$/.test(word)) return null;
  const seconds = Math.floor(Number(word));
  return seconds >= 1_000_000_000 && seconds < 10_000_000_000 ? new Date(seconds * 1000) : null;
}

/** The same value as plain JSON that jsonb takes; a number that would be rounded becomes a string. */
export function plainJsonOf(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (isLosslessNumber(value))
    return Number(value.value).toString() === value.value ? Number(value.value) : value.value;
  if (Array.isArray(value)) return value.map(plainJsonOf);
  const record = recordOf(value);
  if (!record) return value ?? null;
  return Object.fromEntries(
    Object.entries(record).map(([key, member]) => [cleanText(key), plainJsonOf(member)]),
  );
}
