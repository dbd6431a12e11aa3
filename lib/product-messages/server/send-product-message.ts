import "server-only";
import { isDeepStrictEqual } from "node:util";
import {
  type FoundProduct,
  findProductsByRetailerIds,
} from "@/lib/catalog/server/find-products-by-retailer-ids";
import { getChannelRow } from "@/lib/channels/server/get-channel-row";
import type { ConversationDto } from "@/lib/conversations/contract";
import { getConversation } from "@/lib/conversations/server/get-conversation";
import { queueMessage } from "@/lib/conversations/server/queue-message";
import { readServiceWindow } from "@/lib/conversations/service-window";
import { cleanDraft } from "@/lib/product-messages/clean-draft";
import { contentOfDraft } from "@/lib/product-messages/content-of-draft";
import type {
  ChosenTemplate,
  ProductMessageDraft,
  ProductMessageDto,
  SendProductMessageInput,
} from "@/lib/product-messages/contract";
import { heldUntil } from "@/lib/product-messages/hold";
import { fillDraft, nameInText } from "@/lib/product-messages/placeholders";
import {
  findProblems,
  type KnownProduct,
  type RecipientToCheck,
} from "@/lib/product-messages/product-message-rules";
import { requestOfDraft } from "@/lib/product-messages/request-of-draft";
import { searchTextOfDraft } from "@/lib/product-messages/search-text-of-draft";
import type { TemplateToCheck } from "@/lib/product-messages/template-problems";
import { inTransaction } from "@/lib/server/db";
import { AppError } from "@/lib/shared/app-error";
import { cleanText } from "@/lib/shared/clean-text";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findTemplate } from "@/lib/templates/server/find-template";
import { composeTemplate } from "./compose-template";
import { changeDraftState } from "./draft-store";
import { getProductMessage } from "./get-product-message";
import { findSentDraft, insertProductMessage, type SentDraft } from "./product-message-store";

/**
 * Puts one message per recipient into the outbox, or nothing at all. The same a second time gives the
 * first message; its id with anything else is `already_sent`, since what was changed would be lost in
 * silence. Throws `message_refused` with every blocking problem as a field,
 * `channel_incomplete` for a number without catalog, `not_found` for an unknown conversation.
 */
export async function sendProductMessage(
  staff: StaffDto,
  input: SendProductMessageInput,
  now = new Date(),
): Promise<ProductMessageDto> {
  requirePermission(staff, "productMessages.send");
  const sent = await findSentDraft(input.id);
  if (sent) requireSame(sent, input);
  else await queueOnce(staff, input, now);
  return getProductMessage(staff, input.id);
}

function requireSame(sent: SentDraft, input: SendProductMessageInput): void {
  const { message, conversationIds } = input;
  const template = cleanTemplate(input);
  const asked = {
    draft: cleanDraft(message),
    conversationIds: [...new Set(conversationIds)].sort(),
    template,
  };
  if (!isDeepStrictEqual(sent, asked))
    throw new AppError("already_sent", "Another message was sent under this id.");
}

async function queueOnce(staff: StaffDto, input: SendProductMessageInput, now: Date): Promise<void> {
  const draft = cleanDraft(input.message);
  const conversations = await Promise.all([...new Set(input.conversationIds)].map(getConversation));
  const channelId = conversations[0]?.channelId ?? "";
  const channel = await getChannelRow(channelId);
  if (!channel.catalog) throw new AppError("channel_incomplete", "The number has no catalog.");
  const skus = draft.sections.flatMap(({ retailerIds }) => retailerIds);
  const products = await findProductsByRetailerIds({ catalogId: input.catalogId }, skus);
  const isOnThisNumber = (conversation: ConversationDto) =>
    conversation.channelId === channelId && channel.catalogId === input.catalogId;
  const isWindowOpen = ({ windowEndsAt }: ConversationDto) => readServiceWindow(windowEndsAt, now).isOpen;
  const template = cleanTemplate(input);
  const chosen = template && {
    template: await findTemplate(template.id, channelId),
    values: template.values,
  };
  refuseProblems(
    draft,
    products,
    conversations.map((conversation) => ({
      name: conversation.customer.name ?? conversation.customer.username ?? conversation.customer.waId ?? "",
      customerName: conversation.customer.name,
      isWindowOpen: isWindowOpen(conversation),
      isOnThisNumber: isOnThisNumber(conversation),
    })),
    chosen,
  );

  const { vendorCatalogId } = channel.catalog;
  const inWindow = ({ customer }: ConversationDto) => {
    const own = cleanDraft(fillDraft(draft, nameInText(customer.name, draft.nameFallback)));
    return { content: contentOfDraft(own, products), request: requestOfDraft(own, vendorCatalogId) };
  };
  const composeFor = (conversation: ConversationDto) =>
    chosen && !isWindowOpen(conversation)
      ? composeTemplate(draft, products, chosen, {
          customerName: conversation.customer.name,
          vendorCatalogId,
        })
      : inWindow(conversation);
  const { id, catalogId, draftId = null, isLastOfDraft = true, isHeld = false } = input;
  const windowEnds = conversations.map(({ windowEndsAt }) => windowEndsAt);
  // The five seconds begin now: checking may have taken a while.
  const sendAfter = isHeld ? heldUntil(windowEnds, new Date()) : now;
  await inTransaction(async (tx) => {
    const searchText = searchTextOfDraft(draft, products);
    const owner = { draftId, createdById: staff.id };
    const row = { id, channelId, catalogId, createdAt: now, searchText, draft, template, ...owner };
    if (!(await insertProductMessage(tx, row))) return;
    for (const conversation of conversations) {
      const links = { sentById: staff.id, productMessageId: id, conversationId: conversation.id };
      await queueMessage(tx, { id: newId(), ...composeFor(conversation), sendAfter, ...links }, now);
    }
    if (draftId !== null && isLastOfDraft)
      await changeDraftState(tx, { id: draftId, staffId: staff.id }, { sentAt: now });
  });
}

function cleanTemplate({ template }: SendProductMessageInput): ChosenTemplate | null {
  return template ? { id: template.id, values: template.values.map(cleanText) } : null;
}

function refuseProblems(
  draft: ProductMessageDraft,
  products: ReadonlyMap<string, FoundProduct>,
  recipients: RecipientToCheck[],
  template: TemplateToCheck | null,
): void {
  const known = new Map([...products].map(([sku, product]) => [sku, knownProduct(product)]));
  const blocking = findProblems(draft, { products: known, recipients, template }).filter(
    ({ severity }) => severity === "blocks",
  );
  if (blocking.length === 0) return;
  const fields = blocking.map(({ code, path, values }) => ({ path, problem: code, values }));
  throw new AppError("message_refused", "The message cannot be sent as it is.", { fields });
}

function knownProduct({ name, isHidden, availability, photoPath, isRemoved }: FoundProduct): KnownProduct {
  return { name, isHidden, availability, hasPhoto: photoPath !== null, isKnown: !isRemoved };
}
