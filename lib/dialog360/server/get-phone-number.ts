import "server-only";
import { askDialog360 } from "./ask-dialog360";
import type { Dialog360Access } from "./send-outcome";
import { idOf, memberOf, textOf } from "./wire-value";

export interface Dialog360PhoneNumber {
  phoneNumberId: string | null;
  displayPhoneNumber: string | null;
}

/**
 * The number behind a key; null where 360dialog does not answer: the path is undocumented, seen once in
 * public code. Throws `channel_key_refused` or `vendor_unavailable`. Source: 360dialog.md §1.2.
 */
export async function getPhoneNumber(access: Dialog360Access): Promise<Dialog360PhoneNumber | null> {
  const reply = await askDialog360(access, { method: "GET", path: "/v1/configs/phone_number" });
  if (!reply.isOk) return null;
  return {
    phoneNumberId: idOf(memberOf(reply.body, "phone_number_id")),
    displayPhoneNumber: textOf(memberOf(reply.body, "display_phone_number")),
  };
}
