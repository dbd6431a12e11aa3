import "server-only";
import { isAppError } from "@/lib/shared/app-error";
import { askDialog360, type Dialog360Reply } from "./ask-dialog360";
import type { Dialog360Access } from "./send-outcome";

/**
 * Switches a number's cart, or its catalog in the profile. `refused`: not taken, or not passed on, which no
 * page of 360dialog promises; a refusal there says nothing of the key. Throws `vendor_unavailable`.
 * Source: 360dialog.md §1.2, §3.6 (the switches stand in the query).
 */
export async function setCommerceSettings(
  access: Dialog360Access,
  {
    isCartEnabled,
    isCatalogVisible,
  }: { isCartEnabled?: boolean | undefined; isCatalogVisible?: boolean | undefined },
): Promise<"changed" | "refused"> {
  const query = new URLSearchParams();
  if (isCartEnabled !== undefined) query.set("is_cart_enabled", `${isCartEnabled}`);
  if (isCatalogVisible !== undefined) query.set("is_catalog_visible", `${isCatalogVisible}`);
  const path = `/whatsapp_commerce_settings?${query}`;
  const reply = await askDialog360(access, { method: "POST", path }).catch(refusedKeyIsNone);
  return reply.isOk ? "changed" : "refused";
}

function refusedKeyIsNone(error: unknown): Pick<Dialog360Reply, "isOk"> {
  if (isAppError(error, "channel_key_refused")) return { isOk: false };
  throw error;
}
