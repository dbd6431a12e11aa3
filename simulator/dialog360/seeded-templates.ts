import type { Template } from "@/simulator/state/template";

const body = (text: string) => ({ type: "BODY", text });
const buttons = (...list: readonly { type: string; text?: string; [key: string]: unknown }[]) => ({
  type: "BUTTONS",
  buttons: [...list],
});
const productCard = {
  components: [
    { type: "HEADER", format: "PRODUCT" },
    { type: "BUTTONS", buttons: [{ type: "SPM", text: "View" }] },
  ],
};

const commerce: readonly (readonly [name: string, category: string, components: Template["components"]])[] = [
  [
    "weekly_favourites",
    "MARKETING",
    [
      { type: "HEADER", format: "TEXT", text: "Fresh this week" },
      body("Hi {{1}}, here is what came in this morning."),
      { type: "FOOTER", text: "Reply STOP to opt out" },
      buttons({ type: "MPM", text: "View items" }),
    ],
  ],
  [
    "back_in_stock",
    "MARKETING",
    [
      { type: "HEADER", format: "PRODUCT" },
      body("{{1}} is back. Shall we keep one for you?"),
      buttons({ type: "SPM", text: "View" }),
    ],
  ],
  [
    "whole_catalog",
    "MARKETING",
    [body("Have a look around our shelves."), buttons({ type: "CATALOG", text: "View catalog" })],
  ],
  [
    "picnic_carousel",
    "MARKETING",
    [body("All for a picnic, {{1}}."), { type: "CAROUSEL", cards: [productCard, productCard] }],
  ],
  [
    "weekend_offer",
    "MARKETING",
    [
      {
        type: "LIMITED_TIME_OFFER",
        limited_time_offer: { text: "This weekend", has_expiration: true },
      },
      body("Ten per cent off cheese until Sunday."),
      buttons(
        { type: "COPY_CODE", example: "CHEESE10" },
        { type: "URL", text: "Shop now", url: "https://shop.example/offer/{{1}}", example: ["cheese"] },
      ),
    ],
  ],
  [
    "thank_you_coupon",
    "MARKETING",
    [
      body("Thank you, {{1}}. This code is yours."),
      buttons({ type: "QUICK_REPLY", text: "No more offers" }, { type: "COPY_CODE", example: "THANKS5" }),
    ],
  ],
  ["order_confirmed", "UTILITY", [body("Your order {{1}} is confirmed. It will be ready at {{2}}.")]],
];

/** One approved template of each commerce kind (360dialog.md §6), and one for what follows an order. */
export function seededTemplates(): Template[] {
  return commerce.map(([name, category, components], place) => ({
    id: String(594425479261596 + place),
    name,
    namespace: "d3f1a9c2_8b44_4e07_9a51_6f20c7be1148",
    language: "en",
    status: "approved",
    category,
    components,
    rejected_reason: "NONE",
  }));
}
