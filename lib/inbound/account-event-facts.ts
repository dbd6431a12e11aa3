import { showInvisible } from "./pretty-json";

/** Characters of one value on the screen; all of it stands under the details. */
export const shownFactLength = 300;

const factNames = [
  "template",
  "language",
  "event",
  "decision",
  "alert",
  "severity",
  "error",
  "code",
  "quality",
  "category",
  "limit",
  "displayName",
  "username",
  "ban",
  "reason",
] as const;
export type AccountEventFactName = (typeof factNames)[number];

export interface AccountEventFact {
  name: AccountEventFactName;
  /** Before `value`, where the event tells what it was. */
  from: string | null;
  value: string;
}

type Detail = Record<string, unknown>;

/**
 * What an account event says of itself, of whatever shape it came in. Alerts come flat and under
 * `alert_info` (360dialog.md §2.6; Meta's reference of account_alerts, read 2026-11-25).
 */
export function accountEventFacts(detail: Detail): AccountEventFact[] {
  const alert = { ...detail, ...inside(detail, "alert_info") };
  const values: Record<AccountEventFactName, string | null> = {
    template: wordOf(detail.message_template_name),
    language: wordOf(detail.message_template_language),
    event: wordOf(detail.event),
    decision: wordOf(detail.decision ?? detail.status),
    alert: wordOf(alert.alert_type),
    severity: wordOf(alert.alert_severity),
    error: wordOf(detail.title),
    code: wordOf(detail.code),
    quality: wordOf(detail.new_quality_score ?? detail.quality_rating),
    category: wordOf(detail.new_category ?? detail.message_template_category),
    limit: wordOf(detail.current_limit),
    displayName: wordOf(detail.requested_verified_name),
    username: wordOf(detail.username),
    ban: wordOf(inside(detail, "ban_info").waba_ban_state),
    reason: wordOf(detail.reason ?? detail.rejection_reason),
  };
  const before: Partial<Record<AccountEventFactName, unknown>> = {
    quality: detail.previous_quality_score,
    category: detail.previous_category,
  };
  return factNames.flatMap((name) => {
    const value = values[name];
    return value === null || value === "NONE" ? [] : [{ name, from: wordOf(before[name]), value }];
  });
}

/** The sentence somebody at Meta wrote for people, where there is one. */
export function accountEventSentence(detail: Detail): string | null {
  const sentences = [
    inside(detail, "alert_info").alert_description,
    detail.alert_description,
    inside(detail, "other_info").description,
    inside(detail, "rejection_info").reason,
    inside(detail, "error_data").details,
    detail.details,
    detail.message === detail.title ? null : detail.message,
  ];
  return sentences.map(wordOf).find((sentence) => sentence !== null) ?? null;
}

function inside(detail: Detail, key: string): Detail {
  const value = detail[key];
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function wordOf(value: unknown): string | null {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || text.trim() === "") return null;
  const shown = showInvisible(text.trim().slice(0, shownFactLength));
  return text.trim().length > shownFactLength ? `${shown}…` : shown;
}
