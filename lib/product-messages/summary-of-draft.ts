import { customerNameOf } from "@/lib/customers/customer-name";
import { kindOf } from "./composer-draft";
import type { DraftSummaryDto, SavedDraftDto } from "./draft-contract";
import { partsOf } from "./split-draft";

const namesShown = 3;

/** What a list of drafts says of one. */
export function summaryOfDraft({ id, updatedAt, draft }: SavedDraftDto): DraftSummaryDto {
  const parts = partsOf(draft);
  const products = parts.flatMap(({ sections }) => sections.flatMap((section) => section.products));
  return {
    id,
    updatedAt,
    kind: kindOf(draft),
    header: draft.header,
    body: draft.body,
    productCount: products.length,
    messageCount: parts.length,
    productNames: products.slice(0, namesShown).map(({ name }) => name),
    recipientNames: draft.recipients.slice(0, namesShown).map(({ customer }) => customerNameOf(customer)),
    recipientCount: draft.recipients.length,
  };
}
