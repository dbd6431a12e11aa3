import "server-only";
import { askDialog360 } from "./ask-dialog360";
import type { Dialog360Access } from "./send-outcome";
import { idOf, listOf, memberOf } from "./wire-value";

export interface Dialog360CommerceSettings {
  /** Meta's id of the catalog connected to the number. */
  vendorCatalogId: string | null;
  isCartEnabled: boolean;
  isCatalogVisible: boolean;
}

/**
 * Cart and catalog switches of the number; null where they were never set or 360dialog does not pass the
 * question on, which no page promises. Throws `channel_key_refused` or `vendor_unavailable`.
 * Source: 360dialog.md §1.2, §3.6 (cart on and catalog hidden are Meta's defaults).
 */
export async function getCommerceSettings(
  access: Dialog360Access,
): Promise<Dialog360CommerceSettings | null> {
  const reply = await askDialog360(access, { method: "GET", path: "/whatsapp_commerce_settings" });
  const settings = reply.isOk ? listOf(memberOf(reply.body, "data"))[0] : undefined;
  if (settings === undefined) return null;
  return {
    vendorCatalogId: idOf(memberOf(settings, "id")),
    isCartEnabled: memberOf(settings, "is_cart_enabled") !== false,
    isCatalogVisible: memberOf(settings, "is_catalog_visible") === true,
  };
}
