import type { ProductDto } from "@/lib/catalog/contract";
import {
  bodyMaxLength,
  footerMaxLength,
  headerMaxLength,
  sectionTitleMaxLength,
} from "@/lib/dialog360/limits";
import type { ComposerDraft, DraftDefaults } from "./composer-draft";
import { maxRecipients } from "./contract";
import { cutAtWord, sectionAt, withProduct, withSection, withText } from "./fix-edits";
import { hasName, namePlaceholder } from "./placeholders";
import type { MessageProblem, MessageProblemCode } from "./product-message-rules";
import { moveProducts, removeProduct, removeSection } from "./section-edits";
import { likelyTitle } from "./sections-of-paste";
import { splitDraft } from "./split-draft";

export const fixWords = [
  "remove",
  "moveLast",
  "replaceWith",
  "shorten",
  "useText",
  "useHeader",
  "split",
  "removeSection",
  "nameSection",
  "asSingle",
  "asList",
  "takeOut",
  "keepFirst",
  "writeWord",
  "useName",
  "noted",
] as const;

/** One press that puts a problem right, said in `productMessages.fix`. */
export interface ProblemFix {
  word: (typeof fixWords)[number];
  values?: Record<string, string | number>;
  apply: (draft: ComposerDraft) => ComposerDraft;
}

export interface FixFacts {
  draft: ComposerDraft;
  defaults: DraftDefaults;
  /** What the catalog says now, by SKU. */
  current: ReadonlyMap<string, ProductDto>;
  /** What an unknown SKU was probably meant to be. */
  nearest: ReadonlyMap<string, ProductDto>;
}

type FixesOf = (problem: MessageProblem, facts: FixFacts) => ProblemFix[];

/** What can be done about a problem with one press; none where only a person can tell. The likeliest first. */
export function fixesOf(problem: MessageProblem, facts: FixFacts): ProblemFix[] {
  return fixesOfCode[problem.code]?.(problem, facts) ?? [];
}

const textMax = { header: headerMaxLength, body: bodyMaxLength, footer: footerMaxLength };

const fixesOfCode: Partial<Record<MessageProblemCode, FixesOf>> = {
  header_missing: (_, { defaults: { header } }) =>
    header === ""
      ? []
      : [{ word: "useHeader", values: { text: header }, apply: (draft) => ({ ...draft, header }) }],
  body_missing: (_, { defaults: { body } }) =>
    body === "" ? [] : [{ word: "useText", apply: (draft) => ({ ...draft, body }) }],
  header_too_long: shortened,
  body_too_long: shortened,
  footer_too_long: shortened,
  section_title_too_long: ({ path }, { draft }) =>
    sectionAt(draft, path).map((section) => ({
      word: "shorten",
      apply: withSection(section.id, { title: cutAtWord(section.title, sectionTitleMaxLength) }),
    })),
  section_title_missing: nameSection,
  template_section_title_missing: nameSection,
  section_empty: ({ path }, { draft }) =>
    sectionAt(draft, path).map(({ id }) => ({
      word: "removeSection",
      apply: (now) => ({ ...now, sections: removeSection(now.sections, id) }),
    })),
  too_many_products: () => [{ word: "split", apply: splitDraft }],
  too_many_sections: () => [{ word: "split", apply: splitDraft }],
  cards_too_few: () => [{ word: "asSingle", apply: (draft) => ({ ...draft, kind: null }) }],
  cards_too_many: () => [{ word: "asList", apply: (draft) => ({ ...draft, kind: "multi" }) }],
  product_unknown: (problem, facts) => [...replaced(problem, facts), ...removed(problem)],
  product_hidden: removed,
  product_sold_out: (problem, facts) => [...movedLast(problem, facts), ...removed(problem)],
  product_without_photo: (problem, facts) => [...movedLast(problem, facts), ...removed(problem)],
  price_changed: ({ values: { sku } }, { current }) => {
    const product = current.get(`${sku}`);
    return product ? [{ word: "noted", apply: withProduct(`${sku}`, product) }] : [];
  },
  recipient_unknown: takenOut,
  recipient_on_other_number: takenOut,
  window_closed: takenOut,
  too_many_recipients: () => [
    {
      word: "keepFirst",
      values: { max: maxRecipients },
      apply: (draft) => ({ ...draft, recipients: draft.recipients.slice(0, maxRecipients) }),
    },
  ],
  name_missing: named,
  template_name_unknown: named,
  placeholder_unknown: ({ path, values: { placeholder } }) => [
    { word: "useName", apply: withText(path, (text) => text.replaceAll(`${placeholder}`, namePlaceholder)) },
    { word: "remove", apply: withText(path, (text) => text.replaceAll(`${placeholder}`, "")) },
  ],
};

function shortened({ path }: MessageProblem, { draft }: FixFacts): ProblemFix[] {
  if (path !== "header" && path !== "body" && path !== "footer") return [];
  // Where to cut depends on the name then.
  if (hasName(draft[path])) return [];
  return [{ word: "shorten", apply: withText(path, (text) => cutAtWord(text, textMax[path])) }];
}

function nameSection({ path }: MessageProblem, { draft }: FixFacts): ProblemFix[] {
  return sectionAt(draft, path).flatMap(({ id, products }): ProblemFix[] => {
    const title = likelyTitle(products);
    return title === ""
      ? []
      : [{ word: "nameSection", values: { title }, apply: withSection(id, { title }) }];
  });
}

function removed({ values: { sku } }: MessageProblem): ProblemFix[] {
  return [
    {
      word: "remove",
      apply: (draft) => ({ ...draft, sections: removeProduct(draft.sections, `${sku}`) }),
    },
  ];
}

function replaced({ values: { sku } }: MessageProblem, { draft, nearest }: FixFacts): ProblemFix[] {
  const product = nearest.get(`${sku}`);
  const present = draft.sections.flatMap(({ products }) => products.map(({ retailerId }) => retailerId));
  if (!product || present.includes(product.retailerId)) return [];
  return [{ word: "replaceWith", values: { name: product.name }, apply: withProduct(`${sku}`, product) }];
}

/** At the end of its section; of several already there the order stays. */
function movedLast({ values: { sku } }: MessageProblem, { draft }: FixFacts): ProblemFix[] {
  const section = draft.sections.find(({ products }) =>
    products.some(({ retailerId }) => retailerId === sku),
  );
  if (!section || section.products.at(-1)?.retailerId === sku) return [];
  return [
    {
      word: "moveLast",
      apply: (now) => ({
        ...now,
        sections: moveProducts(now.sections, [`${sku}`], section.id, section.products.length),
      }),
    },
  ];
}

function named(problem: MessageProblem, facts: FixFacts): ProblemFix[] {
  const { nameFallback } = facts.defaults;
  return [...(nameFallback ? [writtenWord(nameFallback)] : []), ...takenOut(problem, facts)];
}

function takenOut({ path, values: { name } }: MessageProblem, { draft }: FixFacts): ProblemFix[] {
  const recipient = draft.recipients[Number(path.split(".")[1])];
  if (!recipient) return [];
  return [
    {
      word: "takeOut",
      values: { name: `${name}` },
      apply: (now) => ({ ...now, recipients: now.recipients.filter(({ id }) => id !== recipient.id) }),
    },
  ];
}

function writtenWord(nameFallback: string): ProblemFix {
  return {
    word: "writeWord",
    values: { text: nameFallback },
    apply: (draft) => ({ ...draft, nameFallback }),
  };
}
