import type { Language } from "@/lib/staff/contract";
import type catalog from "@/locales/en/catalog.json";
import type channels from "@/locales/en/channels.json";
import type conversations from "@/locales/en/conversations.json";
import type deliveries from "@/locales/en/deliveries.json";
import type errors from "@/locales/en/errors.json";
import type layout from "@/locales/en/layout.json";
import type orders from "@/locales/en/orders.json";
import type productMessages from "@/locales/en/productMessages.json";
import type staff from "@/locales/en/staff.json";

/** A sentence that is asked for and not written is a type error. */
declare module "next-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: {
      catalog: typeof catalog;
      channels: typeof channels;
      conversations: typeof conversations;
      deliveries: typeof deliveries;
      errors: typeof errors;
      layout: typeof layout;
      orders: typeof orders;
      productMessages: typeof productMessages;
      staff: typeof staff;
    };
  }
}
