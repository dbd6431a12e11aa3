import { createHmac } from "node:crypto";
import { type Answer, bytesAnswer, jsonAnswer } from "@/simulator/http/answer";
import type { Call } from "@/simulator/http/route";
import { forgetMedia, keepMedia, liveMedia, uploadedLivesMs } from "@/simulator/media/keep-media";
import { mostBytes } from "@/simulator/media/media-kinds";
import type { Simulator } from "@/simulator/state/simulator";
import { metaAnswer, refusalAnswer } from "./refusal";

const urlLivesMs = 5 * 60 * 1000;

/** Where the vendor says its files are; 360dialog's host has them under the same path (360dialog.md §1.2). */
const mediaHost = "https://lookaside.fbsbx.com";

export function mediaInfo(simulator: Simulator, id: string): Answer {
  if (!/^\d+$/.test(id)) return metaAnswer(404, `Nothing at /${id}`);
  const record = liveMedia(simulator, id);
  if (!record) return noMedia(id);
  const ext = Math.floor((simulator.now() + urlLivesMs) / 1000);
  const query = new URLSearchParams({ mid: id, ext: String(ext), hash: hashOf(simulator, id, String(ext)) });
  return jsonAnswer(200, {
    messaging_product: "whatsapp",
    url: `${mediaHost}/whatsapp_business/attachments/?${query}`,
    mime_type: record.mimeType,
    sha256: Buffer.from(record.sha256, "base64").toString("hex"),
    file_size: record.size,
    id,
  });
}

export function downloadMedia(simulator: Simulator, { query }: Call): Answer {
  const [id, ext, hash] = [query.get("mid") ?? "", query.get("ext") ?? "", query.get("hash")];
  if (hash !== hashOf(simulator, id, ext)) return metaAnswer(404, "Not found");
  if (Number(ext) * 1000 < simulator.now()) return metaAnswer(404, "The url has expired");
  const record = liveMedia(simulator, id);
  const bytes = record && simulator.mediaFiles.read(id);
  return record && bytes ? bytesAnswer(record.mimeType, bytes) : metaAnswer(404, "Not found");
}

export async function uploadMedia(simulator: Simulator, call: Call): Promise<Answer> {
  const form = await readForm(call);
  if (!form) return refusalAnswer({ code: 100, details: "The body is not multipart form data." });
  if (form.get("messaging_product") !== "whatsapp") {
    return refusalAnswer({ code: 131008, details: "The parameter messaging_product is required." });
  }
  const file = form.get("file");
  if (!(file instanceof File)) {
    return refusalAnswer({ code: 131008, details: "The parameter file is required." });
  }
  const declared = form.get("type");
  const mimeType = file.type || (typeof declared === "string" ? declared : "");
  const most = mostBytes(mimeType);
  if (most === undefined) {
    return refusalAnswer({ code: 100, details: `Param file must not be of type "${mimeType}".` });
  }
  if (file.size === 0 || file.size > most) {
    return refusalAnswer({ code: 131053, details: `A file of ${mimeType} may have 1 to ${most} bytes.` });
  }
  const bytes = Buffer.from(await file.arrayBuffer());
  const record = keepMedia(simulator, { bytes, mimeType, filename: file.name, livesMs: uploadedLivesMs });
  return jsonAnswer(200, { id: record.id });
}

export function deleteMedia(simulator: Simulator, id: string): Answer {
  if (!liveMedia(simulator, id)) return noMedia(id);
  forgetMedia(simulator, id);
  return jsonAnswer(200, { success: true });
}

function noMedia(id: string): Answer {
  const details = `Object with ID '${id}' does not exist or has expired.`;
  return refusalAnswer({ code: 100, details });
}

function hashOf(simulator: Simulator, id: string, ext: string): string {
  return createHmac("sha256", simulator.line.apiKey).update(`${id} ${ext}`).digest("base64url");
}

async function readForm(call: Call): Promise<FormData | null> {
  const type = call.header("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) return null;
  try {
    const request = new Response(new Uint8Array(call.body), { headers: { "content-type": type } });
    return await request.formData();
  } catch {
    return null;
  }
}
