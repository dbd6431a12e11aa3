import { customerNameOf } from "@/lib/customers/customer-name";
import type { ProductMessageDto } from "@/lib/product-messages/contract";
import { heldSends } from "./held-sends";

const namesShown = 3;

/**
 * Offers to take a message back for as long as the server said, counted from when it was asked: the answer's
 * way only makes it shorter.
 */
export function holdSend({ id, heldForMs, recipients }: ProductMessageDto, askedAt: number): void {
  if (heldForMs <= 0) return;
  const names = recipients.flatMap(({ conversation }) => customerNameOf(conversation.customer) ?? []);
  heldSends.hold({
    productMessageId: id,
    recipientNames: names.slice(0, namesShown),
    recipientCount: recipients.length,
    until: askedAt + heldForMs,
  });
}
