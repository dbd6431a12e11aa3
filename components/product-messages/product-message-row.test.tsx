import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { BroughtProduct, SentMessageDto } from "@/lib/orders/brought-contract";
import { newId } from "@/lib/shared/ids";
import conversations from "@/locales/en/conversations.json";
import productMessages from "@/locales/en/productMessages.json";
import { BroughtProducts } from "./brought-products";
import { ProductMessageRow } from "./product-message-row";

const nothing = {
  cartCount: 0,
  probableCartCount: 0,
  orderCount: 0,
  revenue: [],
  isRevenueIncomplete: false,
};
const sent: SentMessageDto = {
  ...{ id: newId(), kind: "multi", createdAt: "2026-11-25T10:00:00Z", createdBy: "Ana", channelName: "Shop" },
  ...{
    header: "Tea",
    productCount: 3,
    takenCount: 0,
    firstProducts: [],
    recipientCount: 3,
    brought: nothing,
  },
  recipients: [{ id: newId(), waId: "4917", userId: null, name: "Rosa", username: null }],
  states: [
    { state: "read", count: 2 },
    { state: "failed", count: 1 },
  ],
};

function textOf(element: React.ReactElement): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale="en"
      messages={{ conversations, productMessages }}
      timeZone="UTC"
      now={new Date("2026-11-25T11:00:00Z")}
    >
      {element}
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

test("a row says to whom, how far, and that nothing came yet", () => {
  const text = textOf(<ProductMessageRow message={sent} />);
  for (const part of [
    "Tea",
    "Rosa and 2 more",
    "List · 3 products",
    "2 Read",
    "1 Not delivered",
    "No cart yet",
  ])
    expect(text).toContain(part);
});

test("revenue stands per currency, with its own decimals and never added up; what is unsure says so", () => {
  const revenue = [
    { amount: "3.7", currency: "EUR" },
    { amount: "900", currency: "JPY" },
  ];
  const brought = { cartCount: 2, probableCartCount: 1, orderCount: 1, revenue, isRevenueIncomplete: true };
  const text = textOf(<ProductMessageRow message={{ ...sent, takenCount: 2, brought }} />);
  for (const part of [
    "€3.70",
    "¥900",
    "2 carts",
    "1 order",
    "1 of 2 carts probably",
    "without unclear lines",
  ])
    expect(text).toContain(part);
  expect(text).toContain("2 of 3 products taken");
});

test("the table parts what was taken from what never was", () => {
  const product = { name: null, photoPath: null, wasShown: true };
  const products: BroughtProduct[] = [
    { ...product, retailerId: "A", name: "Oil", quantity: 5, cartCount: 2 },
    { ...product, retailerId: "B", quantity: null, cartCount: 1, wasShown: false },
    { ...product, retailerId: "C", quantity: 0, cartCount: 0 },
  ];
  const text = textOf(<BroughtProducts products={products} />);
  expect(text).toMatch(
    /Taken: 2 products .*Oil A 2 5 .*B .*besides\. 1 unclear .*Never taken: 1 product .*C 0 0/,
  );
});
