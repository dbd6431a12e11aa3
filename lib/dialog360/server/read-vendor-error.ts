import "server-only";
import { cleanText } from "@/lib/shared/clean-text";
import { listOf, memberOf, textOf, wordOf } from "./wire-value";

export interface Dialog360Error {
  /** Meta's code; null where 360dialog answers in words of its own. */
  code: number | null;
  detail: string;
}

const detailMaxLength = 500;

/** Reads the four error bodies of 360dialog.md §1.3, or returns null when there is no error in it. */
export function readVendorError(body: unknown): Dialog360Error | null {
  return readMetaError(body) ?? readOnPremiseError(body) ?? readGatewayError(body) ?? readPlainError(body);
}

function readMetaError(body: unknown): Dialog360Error | null {
  const error = memberOf(body, "error");
  const code = codeOf(memberOf(error, "code"));
  if (code === null) return null;
  const detail =
    textOf(memberOf(memberOf(error, "error_data"), "details")) ?? textOf(memberOf(error, "message"));
  return { code, detail: clip(detail ?? "") };
}

function readOnPremiseError(body: unknown): Dialog360Error | null {
  const error = listOf(memberOf(body, "errors"))[0];
  const code = codeOf(memberOf(error, "code"));
  if (code === null) return null;
  return { code, detail: clip(textOf(memberOf(error, "details")) ?? textOf(memberOf(error, "title")) ?? "") };
}

function readGatewayError(body: unknown): Dialog360Error | null {
  const meta = memberOf(body, "meta");
  const message = textOf(memberOf(meta, "developer_message"));
  if (message === null) return null;
  const details = listOf(memberOf(meta, "details")).map(wordOf);
  return { code: null, detail: clip([message, ...details].join("; ")) };
}

function readPlainError(body: unknown): Dialog360Error | null {
  const text =
    textOf(memberOf(body, "error")) ??
    textOf(memberOf(memberOf(body, "error"), "message")) ??
    textOf(memberOf(body, "message"));
  return text === null ? null : { code: null, detail: clip(text) };
}

function codeOf(value: unknown): number | null {
  const word = wordOf(value);
  return /^\d{1,9}$/.test(word) ? Number(word) : null;
}

function clip(text: string): string {
  return cleanText(text.slice(0, detailMaxLength));
}
