import { readFileSync } from "node:fs";
import { orderContent } from "@/simulator/customers/say-as-customer";
import { keepMedia, receivedLivesMs } from "@/simulator/media/keep-media";
import { type MediaBytes, sampleMedia } from "@/simulator/media/sample-media";
import { pictureFile } from "@/simulator/shop/picture-file";
import { shopProducts } from "@/simulator/shop/products";
import type { ChatContent } from "@/simulator/state/chat-content";
import type { Simulator } from "@/simulator/state/simulator";
import type { Inbound, InboundMedia } from "./inbound-schema";

/** What becomes a bubble; `not_found` names no product, null is a type without a bubble of its own. */
export function inboundContent(simulator: Simulator, inbound: Inbound): ChatContent | "not_found" | null {
  switch (inbound.kind) {
    case "text":
      return { kind: "text", text: inbound.text };
    case "order":
      return orderContent(simulator, inbound.items, inbound.note) ?? "not_found";
    case "image":
    case "video":
    case "audio":
    case "document":
    case "sticker":
      return mediaContent(simulator, inbound);
    case "location": {
      const { latitude, longitude, name, address } = inbound;
      return { kind: "location", latitude, longitude, ...given({ name, address }) };
    }
    case "contacts":
      return { kind: "contacts", contacts: inbound.contacts };
    case "button_reply":
      return { kind: "choice", via: "button", id: inbound.id, title: inbound.title };
    case "list_reply": {
      const { id, title, description } = inbound;
      return { kind: "choice", via: "list", id, title, ...given({ description }) };
    }
    case "template_button":
      return { kind: "choice", via: "template", id: inbound.payload, title: inbound.text };
    case "nfm_reply": {
      const { name, body, response } = inbound;
      return { kind: "form", name, body, responseJson: JSON.stringify(response) };
    }
    default:
      return null;
  }
}

function mediaContent(simulator: Simulator, inbound: InboundMedia): ChatContent | "not_found" {
  const file = bytesOf(inbound);
  if (!file) return "not_found";
  const { kind, filename, caption, voice } = inbound;
  const name = filename ?? (kind === "document" ? "document.pdf" : undefined);
  const record = keepMedia(simulator, { ...file, filename: name, livesMs: receivedLivesMs });
  return {
    kind: "media",
    mediaType: kind,
    mediaId: record.id,
    mimeType: record.mimeType,
    sha256: record.sha256,
    ...given({ caption, filename: name }),
    ...(kind === "audio" && { isVoice: voice ?? true }),
  };
}

function bytesOf(inbound: InboundMedia): MediaBytes | null {
  const { kind, picture, base64, mimeType } = inbound;
  if (base64 !== undefined) {
    return { bytes: Buffer.from(base64, "base64"), mimeType: mimeType ?? "application/octet-stream" };
  }
  if (kind !== "image") return sampleMedia(kind);
  const product = shopProducts.find((one) => one.retailerId === (picture ?? "BRD-SOU-800"));
  return product ? { bytes: readFileSync(pictureFile(product)), mimeType: "image/jpeg" } : null;
}

function given<Fields extends Record<string, unknown>>(fields: Fields): Partial<Fields> {
  const known: Partial<Fields> = { ...fields };
  for (const key in known) if (known[key] === undefined) delete known[key];
  return known;
}
