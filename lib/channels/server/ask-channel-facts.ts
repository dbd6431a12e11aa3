import "server-only";
import { getCommerceSettings } from "@/lib/dialog360/server/get-commerce-settings";
import { type Dialog360Health, getHealth } from "@/lib/dialog360/server/get-health";
import { getPhoneNumber } from "@/lib/dialog360/server/get-phone-number";
import type { Dialog360Access } from "@/lib/dialog360/server/send-outcome";
import { nullWhenVendorRefuses } from "./null-when-vendor-refuses";

export interface ChannelFacts extends Dialog360Health {
  vendorCatalogId: string | null;
  isCartEnabled: boolean | null;
  isCatalogVisible: boolean | null;
}

/** What 360dialog says of a Cloud number. Throws `channel_key_refused` or `vendor_unavailable`. */
export async function askChannelFacts(
  access: Dialog360Access,
  { isNumberKnown }: { isNumberKnown: boolean },
): Promise<ChannelFacts> {
  const health = await getHealth(access);
  // 360dialog documents neither of these; health has proven the key, so a refusal here says nothing of it.
  const settings = await getCommerceSettings(access).catch(nullWhenVendorRefuses);
  const isToAsk = health.phoneNumberId === null && !isNumberKnown;
  const number = isToAsk ? await getPhoneNumber(access).catch(nullWhenVendorRefuses) : null;
  return {
    ...health,
    phoneNumberId: health.phoneNumberId ?? number?.phoneNumberId ?? null,
    vendorCatalogId: settings?.vendorCatalogId ?? null,
    isCartEnabled: settings?.isCartEnabled ?? null,
    isCatalogVisible: settings?.isCatalogVisible ?? null,
  };
}
