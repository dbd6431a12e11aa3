import "server-only";
import { isDeepStrictEqual } from "node:util";
import {
  type FoundProduct,
  findProductsByRetailerIds,
} from "@/lib/catalog/server/find-products-by-retailer-ids";
import { getChannelRow } from "@/lib/channels/server/get-channel-row";
import type { StoredConversation } from "@/lib/conversations/server/conversation-store";
import { queueMessages } from "@/lib/conversations/server/queue-message";
import { readServiceWindow } from "@/lib/conversations/service-window";
import { customerNameOf } from "@/lib/customers/customer-name";
import { cleanDraft } from "@/lib/product-messages/clean-draft";
import { contentOfDraft } from "@/lib/product-messages/content-of-draft";
import type {
  ChosenTemplate,
  ProductMessageDraft,
  ProductMessageDto,
  SendProductMessageInput,
} from "@/lib/product-messages/contract";
import { heldUntil } from "@/lib/product-messages/hold";
import { pathInParts } from "@/lib/product-messages/path-in-parts";
import { fillDraft, nameInText } from "@/lib/product-messages/placeholders";
import {
  findProblems,
  type KnownProduct,
  type MessageProblemCode,
  type RecipientToCheck,
} from "@/lib/product-messages/product-message-rules";
import { requestOfDraft } from "@/lib/product-messages/request-of-draft";
import { searchTextOfDraft } from "@/lib/product-messages/search-text-of-draft";
import type { TemplateToCheck } from "@/lib/product-messages/template-problems";
import { inTransaction } from "@/lib/server/db";
import { retryConflicts } from "@/lib/server/retry-conflicts";
import { AppError } from "@/lib/shared/app-error";
import { cleanText } from "@/lib/shared/clean-text";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findTemplate } from "@/lib/templates/server/find-template";
import { composeTemplate } from "./compose-template";
import { changeDraftState } from "./draft-store";
import { type FoundRecipient, findRecipients } from "./find-recipients";
import { getProductMessage } from "./get-product-message";
import { findSentDraft, insertProductMessage } from "./product-message-store";

/**
 * Puts one message per recipient into the outbox, and those of the further parts after it, or nothing at
 * all. The same a second time gives the first message; an id with anything else is `already_sent`, since
 * what was changed would be lost in silence. Throws `message_refused` with every blocking problem as a field
 * (of a further part below `further.<index>`), and `channel_incomplete` for a number without catalog.
 */
export async function sendProductMessage(
  staff: StaffDto,
  input: SendProductMessageInput,
  now = new Date(),
): Promise<ProductMessageDto> {
  requirePermission(staff, "productMessages.send");
  const parts = partsOf(input);
  await retryConflicts(async () => {
    const recipients = await findRecipients(staff, input);
    const isThere = (await findSentDraft(input.id)) !== null;
    // Another request may be faster by a moment. Stored together: where the first is there, all are.
    if (isThere || !(await queueOnce(staff, parts, input, recipients, now)))
      await requireSame(parts, input, recipients);
  });
  return getProductMessage(staff, input.id);
}

interface Part {
  id: string;
  draft: ProductMessageDraft;
}

function partsOf({ id, message, further = [], template }: SendProductMessageInput): Part[] {
  return [{ id, message }, ...further].map((part) => ({
    id: part.id,
    draft: cleanDraft(part.message, template?.values),
  }));
}

async function requireSame(
  parts: readonly Part[],
  input: SendProductMessageInput,
  recipients: readonly FoundRecipient[],
): Promise<void> {
  const sent = await Promise.all(parts.map(({ id }) => findSentDraft(id)));
  const ids = recipients.map(({ conversation, id }) => conversation?.id ?? id);
  const conversationIds = [...new Set(ids)].sort();
  const template = cleanTemplate(input);
  const asked = parts.map(({ draft }) => ({ draft, conversationIds, template }));
  if (!isDeepStrictEqual(sent, asked)) throw alreadySent();
}

function alreadySent(): AppError {
  return new AppError("already_sent", "Another message was sent under this id.");
}

/** False when there is one of the first part's id already. */
async function queueOnce(
  staff: StaffDto,
  parts: readonly Part[],
  input: SendProductMessageInput,
  found: readonly FoundRecipient[],
  now: Date,
): Promise<boolean> {
  const chosenOnes = requireAll(found);
  const conversations = [...new Map(chosenOnes.map((own) => [own.id, own])).values()];
  const channelId = conversations[0]?.channelId ?? "";
  const channel = await getChannelRow(channelId);
  if (!channel.catalog) throw new AppError("channel_incomplete", "The number has no catalog.");
  const skus = parts.flatMap(({ draft }) => draft.sections.flatMap(({ retailerIds }) => retailerIds));
  const products = await findProductsByRetailerIds({ catalogId: input.catalogId }, skus);
  const isOnThisNumber = (conversation: StoredConversation) =>
    conversation.channelId === channelId && channel.catalogId === input.catalogId;
  const isWindowOpen = ({ windowEndsAt }: StoredConversation) => readServiceWindow(windowEndsAt, now).isOpen;
  const template = cleanTemplate(input);
  const chosen = template && {
    template: await findTemplate(template.id, channelId),
    values: template.values,
  };
  // In the places they have in the request, which the problems name.
  const recipients = chosenOnes.map((conversation) => ({
    name: customerNameOf(conversation.customer) ?? "",
    customerName: conversation.customer.name,
    isWindowOpen: isWindowOpen(conversation),
    isOnThisNumber: isOnThisNumber(conversation),
  }));
  refuseProblems(parts, products, recipients, chosen);

  const { vendorCatalogId } = channel.catalog;
  const inWindow = (draft: ProductMessageDraft, { customer }: StoredConversation) => {
    const own = cleanDraft(fillDraft(draft, nameInText(customer.name, draft.nameFallback)));
    return { content: contentOfDraft(own, products), request: requestOfDraft(own, vendorCatalogId) };
  };
  const composeFor = (draft: ProductMessageDraft, conversation: StoredConversation) =>
    chosen && !isWindowOpen(conversation)
      ? composeTemplate(draft, products, chosen, {
          customerName: conversation.customer.name,
          vendorCatalogId,
        })
      : inWindow(draft, conversation);
  const { catalogId, draftId = null, isHeld = false } = input;
  const windowEnds = conversations.map(({ windowEndsAt }) => windowEndsAt);
  // The five seconds begin now: checking may have taken a while.
  const sendAfter = isHeld ? heldUntil(windowEnds, new Date()) : now;
  return inTransaction(async (tx) => {
    for (const [index, { id, draft }] of parts.entries()) {
      const searchText = searchTextOfDraft(draft, products);
      const owner = { draftId, createdById: staff.id };
      const row = { id, channelId, catalogId, createdAt: now, searchText, draft, template, ...owner };
      if (await insertProductMessage(tx, row)) continue;
      // The same press a second time finds the first part first, and then all of them.
      if (index === 0) return false;
      throw alreadySent();
    }
    const messages = parts.flatMap(({ id, draft }) =>
      conversations.map((conversation) => ({
        ...{ id: newId(), sentById: staff.id, productMessageId: id, conversationId: conversation.id },
        ...{ ...composeFor(draft, conversation), channelId, sendAfter },
      })),
    );
    await queueMessages(tx, messages, now);
    if (draftId !== null) await changeDraftState(tx, { id: draftId, staffId: staff.id }, { sentAt: now });
    return true;
  });
}

function requireAll(recipients: readonly FoundRecipient[]): StoredConversation[] {
  const fields = recipients.flatMap(({ conversation }, index) =>
    conversation
      ? []
      : [{ path: `conversationIds.${index}`, problem: "recipient_unknown" satisfies MessageProblemCode }],
  );
  if (fields.length > 0) throw new AppError("message_refused", "Somebody is not there any more.", { fields });
  return recipients.flatMap(({ conversation }) => conversation ?? []);
}

function cleanTemplate({ template }: SendProductMessageInput): ChosenTemplate | null {
  return template ? { id: template.id, values: template.values.map(cleanText) } : null;
}

function refuseProblems(
  parts: readonly Part[],
  products: ReadonlyMap<string, FoundProduct>,
  recipients: RecipientToCheck[],
  template: TemplateToCheck | null,
): void {
  const known = new Map([...products].map(([sku, product]) => [sku, knownProduct(product)]));
  const fields = parts.flatMap(({ draft }, index) =>
    findProblems(draft, { products: known, recipients, template })
      .filter(({ severity }) => severity === "blocks")
      .map(({ code, path, values }) => ({ path: pathInParts(index, path), problem: code, values })),
  );
  if (fields.length === 0) return;
  throw new AppError("message_refused", "The message cannot be sent as it is.", { fields });
}

function knownProduct({ name, isHidden, availability, photoPath, isRemoved }: FoundProduct): KnownProduct {
  return { name, isHidden, availability, hasPhoto: photoPath !== null, isKnown: !isRemoved };
}
