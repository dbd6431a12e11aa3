import {
  bodyMaxLength,
  footerMaxLength,
  headerMaxLength,
  maxCarouselCards,
  maxProducts,
  maxSections,
  sectionTitleMaxLength,
} from "@/lib/dialog360/limits";
import type { ProductMessageDraft } from "./contract";
import type {
  KnownProduct,
  MessageFacts,
  MessageProblemCode,
  RecipientToCheck,
} from "./product-message-rules";

/**
 * One table of messages that may not be sent, and of their neighbours at the limit that may. Composer, API,
 * verb and builder are all tested against it. Every SKU is `sku-0` to `sku-39`.
 */
export interface TabledMessage {
  name: string;
  draft: ProductMessageDraft;
  /** In the order of the form; none for those that may be sent. */
  problems: MessageProblemCode[];
}

export const tabledSkus = Array.from({ length: 40 }, (_, index) => `sku-${index}`);
const skus = (count: number, from = 0) => tabledSkus.slice(from, from + count);
const shelf = (title: string, retailerIds: string[]) => ({ title, retailerIds });
const shelves = (count: number) => skus(count).map((sku, index) => shelf(`Shelf ${index + 1}`, [sku]));

const list: ProductMessageDraft = {
  kind: "multi",
  header: "Tea",
  body: "Have a look.",
  footer: "",
  sections: [shelf("", skus(2))],
};
const single: ProductMessageDraft = { ...list, kind: "single", header: "", sections: [shelf("", skus(1))] };
const carousel: ProductMessageDraft = { ...list, kind: "carousel", header: "" };
const catalog: ProductMessageDraft = { ...single, kind: "catalog" };
const each = { list, carousel, catalog, single };

const words = (length: number) => "x".repeat(length);
/** A teapot is two UTF-16 units. */
const teapots = (units: number) => "🫖".repeat(Math.floor(units / 2)) + words(units % 2);

type Row = [name: string, draft: ProductMessageDraft, ...problems: MessageProblemCode[]];

/** At the limit, one below, one above; in letters, and in characters of two units. */
function lengths(
  name: string,
  max: number,
  code: MessageProblemCode,
  draftOf: (text: string) => ProductMessageDraft,
): Row[] {
  return [
    [`${name} one below`, draftOf(words(max - 1))],
    [`${name} at the limit`, draftOf(words(max))],
    [`${name} one above`, draftOf(words(max + 1)), code],
    [`${name} at the limit in emoji`, draftOf(teapots(max))],
    [`${name} one above in emoji`, draftOf(teapots(max + 1)), code],
    [`${name} far above`, draftOf(words(max + 500)), code],
  ];
}

const rows: Row[] = [
  ...lengths("list header", headerMaxLength, "header_too_long", (header) => ({ ...list, header })),
  ...Object.entries(each).flatMap(([name, draft]) =>
    lengths(`${name} body`, bodyMaxLength, "body_too_long", (body) => ({ ...draft, body })),
  ),
  ...Object.entries({ list, single, catalog }).flatMap(([name, draft]) =>
    lengths(`${name} footer`, footerMaxLength, "footer_too_long", (footer) => ({ ...draft, footer })),
  ),
  ...lengths("only section title", sectionTitleMaxLength, "section_title_too_long", (title) => ({
    ...list,
    sections: [shelf(title, skus(1))],
  })),
  ...lengths("one of two section titles", sectionTitleMaxLength, "section_title_too_long", (title) => ({
    ...list,
    sections: [shelf("Tea", skus(1)), shelf(title, skus(1, 1))],
  })),
  ["list without header", { ...list, header: "" }, "header_missing"],
  ["list with a blank header", { ...list, header: " \n " }, "header_missing"],
  ["list without body", { ...list, body: "" }, "body_missing"],
  ["list with a blank body", { ...list, body: "\t" }, "body_missing"],
  ["carousel without body", { ...carousel, body: "" }, "body_missing"],
  ["catalog without body", { ...catalog, body: " " }, "body_missing"],
  ["single without body", { ...single, body: "" }],
  ["single with header", { ...single, header: "Tea" }, "header_not_allowed"],
  ["carousel with header", { ...carousel, header: "Tea" }, "header_not_allowed"],
  ["catalog with header", { ...catalog, header: "Tea" }, "header_not_allowed"],
  ["carousel with footer", { ...carousel, footer: "Bye" }, "footer_not_allowed"],
  ["list without sections", { ...list, sections: [] }, "products_missing"],
  ["list with one empty section", { ...list, sections: [shelf("", [])] }, "products_missing"],
  [
    "list with an empty section",
    { ...list, sections: [shelf("A", skus(1)), shelf("B", [])] },
    "section_empty",
  ],
  [
    "two sections, one without title",
    { ...list, sections: [shelf("A", skus(1)), shelf("", skus(1, 1))] },
    "section_title_missing",
  ],
  [
    "two sections without title",
    { ...list, sections: [shelf(" ", skus(1)), shelf("", skus(1, 1))] },
    "section_title_missing",
    "section_title_missing",
  ],
  ["29 products", { ...list, sections: [shelf("", skus(maxProducts - 1))] }],
  ["30 products", { ...list, sections: [shelf("", skus(maxProducts))] }],
  ["31 products", { ...list, sections: [shelf("", skus(maxProducts + 1))] }, "too_many_products"],
  ["30 products in two sections", { ...list, sections: [shelf("A", skus(15)), shelf("B", skus(15, 15))] }],
  [
    "31 products in two sections",
    { ...list, sections: [shelf("A", skus(16)), shelf("B", skus(15, 16))] },
    "too_many_products",
  ],
  ["9 sections", { ...list, sections: shelves(maxSections - 1) }],
  ["10 sections", { ...list, sections: shelves(maxSections) }],
  ["11 sections", { ...list, sections: shelves(maxSections + 1) }, "too_many_sections"],
  ["a product twice in a section", { ...list, sections: [shelf("", ["sku-0", "sku-0"])] }, "product_twice"],
  [
    "a product in two sections",
    { ...list, sections: [shelf("A", skus(1)), shelf("B", skus(1))] },
    "product_twice",
  ],
  ["single without product", { ...single, sections: [] }, "products_missing"],
  ["single with two products", { ...single, sections: [shelf("", skus(2))] }, "single_needs_one_product"],
  ["carousel without cards", { ...carousel, sections: [] }, "products_missing"],
  ["carousel of 1 card", { ...carousel, sections: [shelf("", skus(1))] }, "cards_too_few"],
  ["carousel of 2 cards", carousel],
  ["carousel of 9 cards", { ...carousel, sections: [shelf("", skus(maxCarouselCards - 1))] }],
  ["carousel of 10 cards", { ...carousel, sections: [shelf("", skus(maxCarouselCards))] }],
  [
    "carousel of 11 cards",
    { ...carousel, sections: [shelf("", skus(maxCarouselCards + 1))] },
    "cards_too_many",
  ],
  ["carousel of a card twice", { ...carousel, sections: [shelf("", ["sku-1", "sku-1"])] }, "product_twice"],
  ["catalog without picture", { ...catalog, sections: [] }, "catalog_picture_missing"],
  ["catalog with two pictures", { ...catalog, sections: [shelf("", skus(2))] }, "catalog_needs_one_picture"],
  [
    "all wrong at once",
    { ...list, header: "", body: words(2000), footer: words(61), sections: [shelf("A", [])] },
    "header_missing",
    "products_missing",
    "body_too_long",
    "footer_too_long",
  ],
];

export const tabledMessages: TabledMessage[] = rows.map(([name, draft, ...problems]) => ({
  name,
  draft,
  problems,
}));
export const invalidMessages = tabledMessages.filter(({ problems }) => problems.length > 0);
export const validMessages = tabledMessages.filter(({ problems }) => problems.length === 0);

type RecipientRow = [
  name: string,
  draft: ProductMessageDraft,
  customerName: string | null,
  ...problems: MessageProblemCode[],
];

function tabledFor([name, draft, customerName, ...problems]: RecipientRow) {
  return { name, draft, customerName, problems };
}

/** Good shapes that are not good for this recipient: what only the name tells. */
const badForRecipient: RecipientRow[] = [
  ["an unknown placeholder", { ...list, body: "Hi {{first_name}}" }, "Rosa", "placeholder_unknown"],
  ["the same unknown placeholder twice", { ...list, body: "{{x}} {{x}}" }, "Rosa", "placeholder_unknown"],
  ["an empty placeholder", { ...single, footer: "Bye {{ }}" }, "Rosa", "placeholder_unknown"],
  ["no name and no fallback", { ...list, body: "Hi {{customer_name}}" }, null, "name_missing"],
  [
    "a blank name and a blank fallback",
    { ...catalog, body: "Hi {{customer_name}}", nameFallback: " " },
    " \n",
    "name_missing",
  ],
  [
    "a header that a name makes too long",
    { ...list, header: `{{customer_name}}${words(headerMaxLength - 3)}` },
    "Rosa",
    "header_too_long_for",
  ],
  [
    "a body that the fallback makes too long",
    { ...carousel, body: `{{customer_name}}${words(bodyMaxLength - 3)}`, nameFallback: "friend" },
    null,
    "body_too_long_for",
  ],
  [
    "a footer that a name of two units a letter makes too long",
    { ...single, footer: `{{ Customer_Name }}${words(footerMaxLength - 3)}` },
    "🫖🫖",
    "footer_too_long_for",
  ],
  [
    "a body that is too long whatever the name",
    { ...list, body: `{{customer_name}}${words(bodyMaxLength + 1)}` },
    "Rosa",
    "body_too_long",
  ],
];
export const invalidForRecipient = badForRecipient.map(tabledFor);

/** The same at their limits. */
const goodForRecipient: RecipientRow[] = [
  [
    "a header that a name just fills",
    { ...list, header: `{{customer_name}}${words(headerMaxLength - 4)}` },
    "Rosa",
  ],
  [
    "a header whose placeholder is longer than the name",
    { ...list, header: `${words(50)}{{customer_name}}` },
    "Rosa",
  ],
  [
    "a fallback for a customer without a name",
    { ...list, body: "Hi {{customer_name}}", nameFallback: "you" },
    null,
  ],
  [
    "a name that looks like a placeholder",
    { ...list, body: "Hi {{customer_name}}" },
    "{{x}} {{customer_name}}",
  ],
  ["single braces", { ...list, body: "{customer_name} {{" }, "Rosa"],
];
export const validForRecipient = goodForRecipient.map(tabledFor);

const tea: KnownProduct = {
  name: "Tea",
  isHidden: false,
  availability: "in_stock",
  hasPhoto: true,
  isKnown: true,
};
const minutes = (count: number) => count * 60_000;

/** What is sent all the same, and said before: facts of one product, of one recipient, of the number. */
export const warnedMessages: {
  name: string;
  product?: Partial<KnownProduct>;
  recipient?: Partial<RecipientToCheck>;
  health?: MessageFacts["health"];
  problems: MessageProblemCode[];
}[] = [
  { name: "a hidden product", product: { isHidden: true }, problems: ["product_hidden"] },
  { name: "a sold out product", product: { availability: "out_of_stock" }, problems: ["product_sold_out"] },
  {
    name: "a discontinued product",
    product: { availability: "discontinued" },
    problems: ["product_sold_out"],
  },
  { name: "a product to be ordered ahead", product: { availability: "preorder" }, problems: [] },
  { name: "a product without a photo", product: { hasPhoto: false }, problems: ["product_without_photo"] },
  {
    name: "a price that changed",
    product: { priceChange: { before: "€5.00", after: "€6.00" } },
    problems: ["price_changed"],
  },
  {
    name: "all of it at once",
    product: { isHidden: true, availability: "out_of_stock", hasPhoto: false },
    problems: ["product_hidden", "product_sold_out", "product_without_photo"],
  },
  { name: "a window of 15 minutes", recipient: { windowMsLeft: minutes(15) }, problems: [] },
  { name: "a window just below", recipient: { windowMsLeft: minutes(15) - 1 }, problems: ["window_closing"] },
  { name: "a window of a second", recipient: { windowMsLeft: 1000 }, problems: ["window_closing"] },
  { name: "a window nobody measured", recipient: {}, problems: [] },
  { name: "a limited number", health: "limited", problems: ["number_limited"] },
  { name: "a blocked number", health: "blocked", problems: ["number_blocked"] },
  { name: "a number Meta says nothing of", health: "unknown", problems: [] },
  { name: "an available number", health: "available", problems: [] },
];

export function factsOfWarned({
  product,
  recipient,
  health = null,
}: (typeof warnedMessages)[number]): MessageFacts {
  const somebody = { name: "Rosa", customerName: "Rosa", isWindowOpen: true, isOnThisNumber: true };
  return {
    products: new Map([["sku-0", { ...tea, ...product }]]),
    recipients: [{ ...somebody, ...recipient }],
    health,
  };
}

export const warnedDraft = single;

/** Shapes that are good, with products that are not there: what only the catalog can tell. */
export const unknownProducts: TabledMessage[] = [
  {
    name: "list of an unknown SKU",
    draft: { ...list, sections: [shelf("", ["sku-0", "gone"])] },
    problems: ["product_unknown"],
  },
  {
    name: "single unknown SKU",
    draft: { ...single, sections: [shelf("", ["gone"])] },
    problems: ["product_unknown"],
  },
  {
    name: "carousel with an unknown SKU",
    draft: { ...carousel, sections: [shelf("", ["sku-0", "gone"])] },
    problems: ["product_unknown"],
  },
  {
    name: "catalog with an unknown picture",
    draft: { ...catalog, sections: [shelf("", ["gone"])] },
    problems: ["product_unknown"],
  },
];
