import "server-only";
import type { ChangeContext } from "./change-context";
import type { Dialog360AccountEvent } from "./inbound-event";
import { plainJsonOf } from "./wire-value";

/** Webhook fields about the account, its numbers and its templates. Source: 360dialog.md §2.6. */
export const accountFields: ReadonlySet<string> = new Set([
  "message_template_status_update",
  "message_template_quality_update",
  "message_template_components_update",
  "template_category_update",
  "phone_number_quality_update",
  "phone_number_name_update",
  "business_capability_update",
  "account_update",
  "account_alerts",
  "account_review_update",
  "security",
  "payment_configuration_update",
  "automatic_events",
  "business_username_update",
]);

/** Kept as it came: what an account event means is read where it is shown. */
export function accountEvent(
  {
    phoneNumberId,
    wabaId,
    field,
    occurredAt,
  }: Pick<ChangeContext, keyof Dialog360AccountEvent & keyof ChangeContext>,
  detail: unknown,
): Dialog360AccountEvent {
  return { event: "account", phoneNumberId, wabaId, field, occurredAt, detail: plainJsonOf(detail) };
}
