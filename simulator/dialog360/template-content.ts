import type { MediaContent } from "@/simulator/state/chat-content";
import type { Template } from "@/simulator/state/template";
import { headerContent } from "./file-content";
import { knownIds, knownSections, notFound } from "./product-content";
import { type Sendable, type Shelf, sendable, unsendable } from "./sendable-content";
import type { TemplateComponent, TemplateMessage } from "./template-schema";

type Part<Type extends TemplateComponent["type"]> = Extract<TemplateComponent, { type: Type }>;

/** Whether the template exists, may be sent, and gets the parameters it asks for (360dialog.md §4.1, §6). */
export function templateContent({ template }: TemplateMessage, shelf: Shelf): Sendable {
  const { name, language, components = [] } = template;
  const ours = shelf.templates.find((one) => one.name === name && one.language === language.code);
  const refusal = refusalOf(ours, `${name} (${language.code})`);
  if (!ours || refusal) return refusal ?? notFound;

  const body = textOf(ours, "body");
  const header = textOf(ours, "header");
  const bodyValues = values(part(components, "body"));
  const headerPart = part(components, "header");
  // A header that is a product or a picture has its own check; a text one takes as many values as it names.
  const headerValues = ofType(ours, "header") && header === "" ? [] : values(headerPart);
  const wanted = `${placeholders(header).size} in the header and ${placeholders(body).size} in the body`;
  if (bodyValues.length !== placeholders(body).size || headerValues.length !== placeholders(header).size) {
    const details = `Number of parameters does not match: expected ${wanted}.`;
    return unsendable(132000, details);
  }
  const isNamed = (one: Value, names: ReadonlySet<string>) => one.name === undefined || names.has(one.name);
  const areNamed =
    bodyValues.every((one) => isNamed(one, placeholders(body))) &&
    headerValues.every((one) => isNamed(one, placeholders(header)));
  if (!areNamed) return unsendable(132000, `A parameter_name is none of the template's: expected ${wanted}.`);

  const found = productsOf(components, ours, shelf);
  if (!found.ok) return found.refused;
  const media = mediaHeader(ours, headerPart, shelf);
  if (!media.ok) return media;
  return sendable(
    {
      kind: "template",
      name,
      header: media.media
        ? { media: media.media }
        : header === ""
          ? undefined
          : { text: filled(header, headerValues) },
      body: filled(body, bodyValues),
      footer: textOf(ours, "footer") || undefined,
      retailerIds: found.retailerIds,
      sections: found.sections,
      thumbnailId: found.thumbnailId,
      buttons: buttonsOf(ours, components),
    },
    found.unknownIds,
  );
}

function refusalOf(template: Template | undefined, named: string): Sendable | null {
  switch (template?.status.toLowerCase()) {
    case "approved":
      return null;
    case "paused":
      return unsendable(132015, `Template ${named} is paused.`);
    case "disabled":
      return unsendable(132016, `Template ${named} is disabled.`);
    default:
      return unsendable(132001, `Template ${named} does not exist in this language or is not approved.`);
  }
}

function part<Type extends TemplateComponent["type"]>(
  components: readonly TemplateComponent[],
  type: Type,
): Part<Type> | undefined {
  return components.find((one): one is Part<Type> => one.type === type);
}

function ofType(template: Template, type: string) {
  return template.components.find((one) => one.type.toLowerCase() === type);
}

function textOf(template: Template, type: string): string {
  return ofType(template, type)?.text ?? "";
}

function placeholders(text: string): Set<string> {
  return new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? ""));
}

type Value = { name: string | undefined; text: string };

function values(component: Part<"header"> | Part<"body"> | undefined): Value[] {
  return (component?.parameters ?? []).map((parameter) =>
    parameter.type === "text"
      ? { name: parameter.parameter_name?.toString(), text: parameter.text?.toString() ?? "" }
      : { name: undefined, text: `[${parameter.type}]` },
  );
}

function filled(text: string, given: readonly Value[]): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => {
    const value = given.find((one) => one.name === name) ?? given[Number(name) - 1];
    return value?.text ?? whole;
  });
}

type Section = { title?: string | undefined; retailerIds: string[] };
type Found =
  | {
      ok: true;
      retailerIds: string[];
      unknownIds: string[];
      sections?: Section[];
      thumbnailId?: string | undefined;
    }
  | { ok: false; refused: Sendable };

function productsOf(components: readonly TemplateComponent[], template: Template, shelf: Shelf): Found {
  const known = knownIds(shelf);
  const refused = (answer: Sendable): Found => ({ ok: false, refused: answer });
  const buttons = ofType(template, "buttons")?.buttons ?? [];
  const isMulti = buttons.some(({ type }) => type.toLowerCase() === "mpm");
  const actions = components
    .flatMap((one) => (one.type === "button" ? (one.parameters ?? []) : []))
    .flatMap((parameter) => (parameter.type === "action" ? [parameter.action] : []));
  if (isMulti) {
    const asked = actions[0]?.sections;
    if (!asked) return refused(unsendable(131008, "The button mpm needs an action with sections."));
    const { sections, unknownIds } = knownSections(asked, known);
    const retailerIds = sections.flatMap((section) => section.retailerIds);
    const thumbnailId = actions[0]?.thumbnail_product_retailer_id;
    if (thumbnailId === undefined)
      return refused(unsendable(131008, "The button mpm needs a thumbnail_product_retailer_id."));
    const isShown = retailerIds.length > 0 && known.has(thumbnailId);
    return isShown ? { ok: true, retailerIds, unknownIds, sections, thumbnailId } : refused(notFound);
  }
  const headers = [
    part(components, "header"),
    ...(part(components, "carousel")?.cards ?? []).flatMap((card) => part(card.components, "header")),
  ];
  const asked = headers
    .flatMap((header) => header?.parameters ?? [])
    .flatMap((parameter) => (parameter.type === "product" ? [parameter.product] : []));
  const wantsProduct = ofType(template, "header")?.format?.toLowerCase() === "product";
  if (wantsProduct && asked.length === 0) return refused(unsendable(132012, "The header needs a product."));
  if (ofType(template, "carousel") && asked.length === 0) {
    return refused(unsendable(132012, "The carousel needs its cards."));
  }
  const isOurs = asked.every(
    ({ catalog_id, product_retailer_id: id }) => catalog_id === shelf.line.catalogId && known.has(id),
  );
  const cards = part(components, "carousel")?.cards;
  if (cards && (cards.length < 2 || new Set(cards.map(({ card_index: at }) => at)).size < cards.length)) {
    return refused(unsendable(132012, "The carousel needs 2 to 10 cards, each with an index of its own."));
  }
  const thumbnails = actions.flatMap((action) => action.thumbnail_product_retailer_id ?? []);
  if (!isOurs || !thumbnails.every((id) => known.has(id))) return refused(notFound);
  const retailerIds = asked.map((one) => one.product_retailer_id);
  return { ok: true, retailerIds, unknownIds: [], thumbnailId: thumbnails[0] };
}

type MediaHeader = { ok: true; media: MediaContent | undefined } | Extract<Sendable, { ok: false }>;

function mediaHeader(template: Template, header: Part<"header"> | undefined, shelf: Shelf): MediaHeader {
  const format = ofType(template, "header")?.format?.toLowerCase();
  if (format !== "image" && format !== "video" && format !== "document")
    return { ok: true, media: undefined };
  const given = header?.parameters[0];
  if (given?.type !== format) {
    return { ok: false, refusal: { code: 132012, details: `The header needs an ${format}.` } };
  }
  const reading = headerContent(shelf, given);
  return reading.ok ? { ok: true, media: reading.header?.media } : reading;
}

const labels: Record<string, string> = {
  mpm: "View items",
  spm: "View",
  catalog: "View catalog",
  copy_code: "Copy code",
};

function buttonsOf(template: Template, components: readonly TemplateComponent[]) {
  const sent = components.flatMap((one) => (one.type === "button" ? [one] : []));
  return (ofType(template, "buttons")?.buttons ?? []).map((button, index) => {
    const type = button.type.toLowerCase();
    const parameter = sent.find((one) => one.index === index)?.parameters?.[0];
    const text = button.text ?? labels[type] ?? button.type;
    const payload =
      parameter?.type === "payload"
        ? parameter.payload
        : parameter?.type === "coupon_code"
          ? parameter.coupon_code
          : undefined;
    const suffix = parameter?.type === "text" ? parameter.text : "";
    const url = typeof button.url === "string" ? button.url.replace(/\{\{1\}\}/, suffix) : undefined;
    return { type, text, payload, url };
  });
}
