import "server-only";
import type { Dialog360Error, Dialog360MessageBody } from "./inbound-event";
import { readContactsBody } from "./read-contacts-body";
import { readEditBody, readRevokeBody } from "./read-correction-body";
import { readErrors } from "./read-errors";
import { readInteractiveBody, readTemplateButtonBody } from "./read-interactive-body";
import { readLocationBody } from "./read-location-body";
import { mediaTypes, readMediaBody } from "./read-media-body";
import { readOrderBody } from "./read-order-body";
import { readReactionBody } from "./read-reaction-body";
import { readSystemBody } from "./read-system-body";
import { readTextBody } from "./read-text-body";
import { memberOf, recordOf, textOf, wordOf } from "./wire-value";

type ReadBody = (message: unknown, valueErrors: readonly Dialog360Error[]) => Dialog360MessageBody | null;

const mediaReaders = mediaTypes.map((type): [string, ReadBody] => [
  type,
  (message) => readMediaBody(message, type),
]);

/** By the vendor's word for the type. */
const readers: ReadonlyMap<string, ReadBody> = new Map<string, ReadBody>([
  ["order", readOrderBody],
  ["text", readTextBody],
  ...mediaReaders,
  ["location", readLocationBody],
  ["contacts", readContactsBody],
  ["interactive", readInteractiveBody],
  ["button", readTemplateButtonBody],
  ["reaction", readReactionBody],
  ["system", readSystemBody],
  ["request_welcome", () => ({ type: "welcome" })],
  ["edit", (message, errors) => readEditBody(message, (written) => readMessageBody(written, errors))],
  ["revoke", readRevokeBody],
  ["unsupported", readUnsupported],
  ["unknown", readUnsupported],
]);

/**
 * What a message says, by the types of 360dialog.md §2.4 and §5; what has no shape of its own, or not the
 * one of its type, is `other`. `valueErrors` are those that stand beside the messages.
 */
export function readMessageBody(
  message: unknown,
  valueErrors: readonly Dialog360Error[],
): Dialog360MessageBody {
  const type = typeOf(message);
  return readers.get(type)?.(message, valueErrors) ?? readOther(message, type || "unknown");
}

function typeOf(message: unknown): string {
  const named = wordOf(memberOf(message, "type"));
  if (named !== "") return named;
  const found = [...readers.keys()].find((type) => recordOf(memberOf(message, type)));
  return found ?? (readErrors(memberOf(message, "errors")).length > 0 ? "unsupported" : "");
}

function readUnsupported(message: unknown): Dialog360MessageBody {
  const vendorType = wordOf(memberOf(memberOf(message, "unsupported"), "type")) || null;
  return { type: "unsupported", vendorType, errors: readErrors(memberOf(message, "errors")) };
}

/** Where a type keeps the part a person can read. */
const readableMembers = ["caption", "text", "body", "title", "name", "address", "filename"] as const;

function readOther(message: unknown, vendorType: string): Dialog360MessageBody {
  const content = memberOf(message, vendorType);
  const text = readableMembers.map((member) => textOf(memberOf(content, member))).find(Boolean);
  return { type: "other", vendorType, text: text ?? null };
}
