import "server-only";
import { z } from "zod";
import { messageColumns } from "@/lib/conversations/server/message-columns";
import { toMessageDto } from "@/lib/conversations/server/message-dto";
import type { ComposerRecipient } from "@/lib/product-messages/composer-draft";
import {
  type ChosenTemplate,
  chosenTemplateSchema,
  type ProductMessageDraft,
  type ProductMessageDto,
} from "@/lib/product-messages/contract";
import { countProducts } from "@/lib/product-messages/count-products";
import { heldForMs } from "@/lib/product-messages/hold";
import type { Tx } from "@/lib/server/db";
import { clientOf } from "@/lib/server/prisma";
import type { Prisma } from "@/prisma/generated/client";

const shown = {
  id: true,
  kind: true,
  createdAt: true,
  header: true,
  body: true,
  sections: true,
  createdBy: { select: { name: true } },
  channel: { select: { name: true } },
  messages: {
    // One that was sent again stands as its second.
    where: { OR: [{ settledAs: null }, { settledAs: { not: "sent_again" } }] },
    orderBy: { id: "asc" },
    select: {
      ...messageColumns,
      sendAfter: true,
      attempts: true,
      conversation: {
        select: {
          id: true,
          windowEndsAt: true,
          customer: { select: { id: true, waId: true, userId: true, name: true, username: true } },
        },
      },
    },
  },
} as const satisfies Prisma.ProductMessageSelect;

type ShownRow = Prisma.ProductMessageGetPayload<{ select: typeof shown }>;

const storedSectionsSchema = z
  .array(z.object({ title: z.string(), retailerIds: z.array(z.string()) }))
  .catch([]);

export interface NewProductMessage {
  id: string;
  channelId: string;
  catalogId: string;
  createdById: string;
  createdAt: Date;
  draftId: string | null;
  searchText: string;
  template: ChosenTemplate | null;
  draft: ProductMessageDraft;
}

/** False when there is one of this id already: that primary key is what "once" means. */
export async function insertProductMessage(
  tx: Tx,
  { draft, template, ...row }: NewProductMessage,
): Promise<boolean> {
  const { count } = await clientOf(tx).productMessage.createMany({
    data: [
      {
        ...row,
        ...(template && { template }),
        kind: draft.kind,
        header: draft.header || null,
        body: draft.body || null,
        footer: draft.footer || null,
        nameFallback: draft.nameFallback ?? null,
        sections: draft.sections,
      },
    ],
    skipDuplicates: true,
  });
  return count === 1;
}

export interface SentDraft {
  draft: ProductMessageDraft;
  /** Sorted, so that two of them can be compared. */
  conversationIds: string[];
  template: ChosenTemplate | null;
}

export async function findSentDraft(id: string): Promise<SentDraft | null> {
  const row = await clientOf().productMessage.findUnique({
    where: { id },
    select: {
      kind: true,
      header: true,
      body: true,
      footer: true,
      nameFallback: true,
      sections: true,
      template: true,
      messages: { select: { conversationId: true } },
    },
  });
  if (!row) return null;
  const { kind, header, body, footer, nameFallback, sections, template, messages } = row;
  const texts = { header: header ?? "", body: body ?? "", footer: footer ?? "" };
  const fallback = nameFallback === null ? {} : { nameFallback };
  return {
    draft: { kind, ...texts, sections: storedSectionsSchema.parse(sections), ...fallback },
    conversationIds: [...new Set(messages.map(({ conversationId }) => conversationId))].sort(),
    template: chosenTemplateSchema.nullable().catch(null).parse(template),
  };
}

export interface ReusableMessage {
  channelId: string;
  catalogId: string;
  message: ProductMessageDraft;
  recipients: ComposerRecipient[];
}

/** What was sent and to whom, to begin another message with. */
export async function findReusableMessage(id: string): Promise<ReusableMessage | null> {
  const row = await clientOf().productMessage.findUnique({
    where: { id },
    select: {
      channelId: true,
      catalogId: true,
      // Somebody whom it was sent to again has two.
      messages: {
        distinct: ["conversationId"],
        orderBy: { id: "asc" },
        select: { conversation: shown.messages.select.conversation },
      },
    },
  });
  const sent = row && (await findSentDraft(id));
  if (!sent) return null;
  const { channelId, catalogId, messages } = row;
  const recipients = messages.map(({ conversation: { windowEndsAt, ...conversation } }) => ({
    ...conversation,
    channelId,
    windowEndsAt: windowEndsAt?.toISOString() ?? null,
  }));
  return { channelId, catalogId, message: sent.draft, recipients };
}

export async function findProductMessage(id: string): Promise<ProductMessageDto | null> {
  const row = await clientOf().productMessage.findUnique({ where: { id }, select: shown });
  return row && toProductMessageDto(row);
}

/** Held is what has not been tried yet and is not due. */
function heldFor(messages: ShownRow["messages"], now: Date): number {
  const held = messages.filter(({ state, attempts }) => state === "queued" && attempts === 0);
  return Math.max(0, ...held.map(({ sendAfter }) => (sendAfter ? heldForMs(sendAfter, now) : 0)));
}

function toProductMessageDto(row: ShownRow): ProductMessageDto {
  return {
    heldForMs: heldFor(row.messages, new Date()),
    id: row.id,
    kind: row.kind,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy?.name ?? null,
    channelName: row.channel.name,
    header: row.header,
    body: row.body,
    productCount: countProducts({ sections: storedSectionsSchema.parse(row.sections) }),
    recipients: row.messages.map(({ conversation, ...message }) => ({
      conversation: { ...conversation, windowEndsAt: conversation.windowEndsAt?.toISOString() ?? null },
      message: toMessageDto(message),
    })),
  };
}
