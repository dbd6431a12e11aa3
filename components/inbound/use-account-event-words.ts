"use client";

import { useTranslations } from "next-intl";
import { showInvisible } from "@/lib/inbound/pretty-json";

const knownFields = [
  "message_template_status_update",
  "message_template_quality_update",
  "message_template_components_update",
  "template_category_update",
  "phone_number_quality_update",
  "phone_number_name_update",
  "account_update",
  "account_alerts",
  "account_review_update",
  "business_capability_update",
  "business_username_update",
  "payment_configuration_update",
  "security",
  "errors",
] as const;

/** The vendor's words we have words for (360dialog.md §2.6); any other is shown as it came. */
const knownValues = [
  "approved",
  "rejected",
  "pending",
  "paused",
  "flagged",
  "unflagged",
  "disabled",
  "reinstated",
  "in_appeal",
  "limit_exceeded",
  "locked",
  "archived",
  "deleted",
  "pending_deletion",
  "green",
  "yellow",
  "red",
  "unknown",
  "utility",
  "marketing",
  "authentication",
  "critical",
  "warning",
  "informational",
] as const;

/** Of what an account event is, and what the vendor's words in it mean. */
export function useAccountEventWords() {
  const t = useTranslations("deliveries.account");
  return {
    field: (field: string) => {
      const known = knownFields.find((name) => name === field);
      return known ? t(`field.${known}`) : t("otherField", { field: showInvisible(field) });
    },
    value: (value: string) => {
      const known = knownValues.find((word) => word === value.toLowerCase());
      return known ? t(`value.${known}`) : value;
    },
  };
}
