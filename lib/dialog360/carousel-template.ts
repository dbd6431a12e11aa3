import type { Dialog360Json, Dialog360Request } from "./dialog360-request";
import {
  definedCarouselCards,
  maxCarouselCards,
  minCarouselCards,
  templateButtonTextMaxLength,
} from "./limits";
import { requireCount, requireLength, requireSome } from "./require-limit";
import {
  bodyText,
  type TemplateDefinition,
  type TemplateIdentity,
  type TemplateText,
  templateDefinition,
} from "./template-definition";
import {
  buttonValue,
  productHeader,
  type TemplateValues,
  templateMessage,
  textValues,
} from "./template-message";

export interface CarouselTemplateDefinitionInput extends TemplateIdentity {
  body: TemplateText;
  /** A product opens in the chat and can be put into the cart; a link leads out of it. */
  button: { type: "product" } | { type: "link"; text: string; url: string; example: string | null };
}

/** Product cards side by side, defined with two and sent with up to ten. Source: 360dialog.md §6. */
export function defineCarouselTemplate(input: CarouselTemplateDefinitionInput): TemplateDefinition {
  const card: { components: { [key: string]: Dialog360Json }[] } = {
    components: [
      { type: "header", format: "product" },
      { type: "buttons", buttons: [cardButton(input.button)] },
    ],
  };
  const cards = Array.from({ length: definedCarouselCards }, () => card);
  return templateDefinition(input, input, [bodyText(input.body), { type: "carousel", cards }]);
}

function cardButton(button: CarouselTemplateDefinitionInput["button"]): { [key: string]: Dialog360Json } {
  if (button.type === "product") return { type: "spm", text: "View" };
  const hasVariable = button.url.includes("{{1}}");
  if (hasVariable !== (button.example !== null))
    throw new RangeError("an address has an example when it has a variable, and only then");
  return {
    type: "url",
    text: requireLength("button text", button.text, 1, templateButtonTextMaxLength),
    url: requireSome("button url", button.url),
    ...(button.example === null ? {} : { example: [requireSome("example", button.example)] }),
  };
}

export interface CarouselTemplateInput extends TemplateIdentity, Pick<TemplateValues, "body"> {
  vendorCatalogId: string;
  /** `urlValue`: what stands for `{{1}}` in the card's link. */
  cards: readonly { retailerId: string; urlValue?: string | null }[];
}

export function buildCarouselTemplate({
  cards,
  vendorCatalogId,
  ...input
}: CarouselTemplateInput): Dialog360Request {
  requireCount("number of cards", cards.length, minCarouselCards, maxCarouselCards);
  const built = cards.map(({ retailerId, urlValue }, index) => ({
    card_index: index,
    components: [
      productHeader({ vendorCatalogId, retailerId }),
      ...(urlValue ? [buttonValue("url", 0, { type: "text", text: urlValue })] : []),
    ],
  }));
  return templateMessage(input, [...textValues("body", input.body), { type: "carousel", cards: built }]);
}
