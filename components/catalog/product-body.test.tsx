import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ProductDetailDto } from "@/lib/catalog/product-detail-contract";
import { queryKeys } from "@/lib/client/query-keys";
import type { ProductHistoryDto } from "@/lib/orders/product-history-contract";
import catalog from "@/locales/en/catalog.json";
import errors from "@/locales/en/errors.json";
import orders from "@/locales/en/orders.json";
import { ProductBody } from "./product-body";

const at = "2026-11-20T10:00:00.000Z";
const variant = {
  id: "a",
  retailerId: "MUG-RED",
  name: "Mug",
  variant: "Red",
  price: { amount: "9.5", currency: "EUR" },
  salePrice: { amount: "7", currency: "EUR" },
  availability: "in_stock" as const,
  photoPath: null,
};
const product: ProductDetailDto = {
  ...variant,
  description: "Holds tea.",
  brand: null,
  category: "Home > Kitchen",
  isHidden: false,
  catalogId: "c",
  link: "javascript:alert(1)",
  labels: ["Autumn"],
  photoPaths: ["/one", "/two"],
  variants: [variant, { ...variant, id: "b", variant: "Blue", availability: "out_of_stock" }],
  seenAt: at,
  removedAt: null,
};
const customer = { id: "k", waId: "1", userId: null, name: "Rosa", username: null };
const history: ProductHistoryDto = {
  sent: {
    messages: 1,
    recipients: 3,
    lastAt: at,
    newest: [{ id: "m", kind: "multi", title: "Tea & Co", recipients: 3, at }],
  },
  ordered: {
    orders: 2,
    quantity: 4,
    revenue: [
      { amount: "1000", currency: "JPY" },
      { amount: "31.1", currency: "USD" },
    ],
    lastAt: at,
    newest: [{ id: "o", number: 1007, status: "accepted", customer, quantity: null, at }],
  },
};

function shown(given: Partial<ProductDetailDto> = {}, known: ProductHistoryDto | null = history): string {
  const client = new QueryClient();
  if (known) client.setQueryData(queryKeys.orders.ofProduct("a"), known);
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{ catalog, errors, orders }} timeZone="UTC">
      <QueryClientProvider client={client}>
        <ProductBody product={{ ...product, ...given }} />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  );
}

test("it says what a clerk asks of a product", () => {
  const text = shown().replace(/<[^>]+>/g, " ");
  for (const words of ["MUG-RED", "€9.50", "€7.00", "Home &gt; Kitchen", "Autumn", "Holds tea.", "Last seen"])
    expect(text).toContain(words);
  for (const words of [
    "1 message · to 3 customers",
    "Tea &amp; Co",
    "2 orders · 4 pieces",
    "¥1,000",
    "$31.10",
  ])
    expect(text).toContain(words);
  expect(text).toContain("Order 1007 · Rosa");
});

test("the variants are links, the one that is shown is marked, and one that is sold out says so", () => {
  const html = shown();
  expect(html).toMatch(/<a[^>]*aria-current="true"[^>]*href="\/catalog\/products\/a"/);
  expect(html).toMatch(/href="\/catalog\/products\/b".*Blue.*Sold out/);
});

test("a link that is no web address cannot be followed", () => {
  expect(shown()).not.toContain('href="javascript:');
});

test("one that has left the feed says since when, and that it cannot be sent", () => {
  const html = shown({ removedAt: at, seenAt: null });
  expect(html).toContain("Not in the feed any more since");
  expect(html).toContain(catalog.product.removedWhy);
});

test("photos wait in a square of their own, and each can be chosen", () => {
  const html = shown();
  expect(html).toMatch(/aspect-square[^>]*><img src="\/one"/);
  expect(html).toContain('aria-label="Photo 2 of 2"');
});

test("nothing sent and nothing ordered is said, and so is that it is being looked up", () => {
  const none = { lastAt: null, newest: [] };
  const html = shown(
    {},
    {
      sent: { messages: 0, recipients: 0, ...none },
      ordered: { orders: 0, quantity: 0, revenue: [], ...none },
    },
  );
  expect(html).toContain(catalog.product.sentNever);
  expect(html).toContain(catalog.product.orderedNever);
  expect(shown({}, null)).toContain(`aria-label="${catalog.product.loading}"`);
});
