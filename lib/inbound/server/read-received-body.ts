import "server-only";
import type { InboundMessage } from "@/lib/conversations/server/receive-message";
import { textOfContent } from "@/lib/conversations/text-of-content";
import type { Dialog360MessageBody } from "@/lib/dialog360/server/inbound-event";
import type { Tx } from "@/lib/server/db";
import { contentOfMessage } from "./content-of-message";

type BodyParts = Pick<InboundMessage, "content" | "text" | "change" | "contextWamid" | "file">;

/** What a message's body is to its row; `contextWamid` is the message it is about, whichever way it names it. */
export async function readReceivedBody(
  tx: Tx,
  body: Dialog360MessageBody,
  contextWamid: string | null,
  catalogId: string | null,
): Promise<BodyParts> {
  const content = await contentOfMessage(tx, body, catalogId);
  const isChange = body.type === "edit" || body.type === "revoke";
  return {
    content,
    text: textOfContent(content),
    change: isChange ? body.type : null,
    contextWamid: isChange || body.type === "reaction" ? body.targetWamid : contextWamid,
    file: fileOf(body),
  };
}

function fileOf(body: Dialog360MessageBody): BodyParts["file"] {
  // An edited caption names its file again or not at all; then the message keeps the one it has.
  if (body.type === "edit") {
    const file = fileOf(body.body);
    return file?.vendorMediaId ? file : null;
  }
  if (body.type !== "media") return null;
  const { vendorMediaId, mediaType, sha256, fileName } = body;
  return { vendorMediaId, mediaType, sha256, fileName };
}
