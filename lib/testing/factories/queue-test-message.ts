import { queueMessage } from "@/lib/conversations/server/queue-message";
import { inTransaction } from "@/lib/server/db";
import { newId } from "@/lib/shared/ids";

/** A queued text in the outbox; answers with its id. */
export async function queueTestMessage(
  conversationId: string,
  text = "Hello",
  sendAfter?: Date,
): Promise<string> {
  const id = newId();
  const content = { kind: "text", text, product: null } as const;
  const request = { type: "text", text: { body: text } };
  await inTransaction((tx) =>
    queueMessage(tx, { id, conversationId, content, request, ...(sendAfter && { sendAfter }) }),
  );
  return id;
}
