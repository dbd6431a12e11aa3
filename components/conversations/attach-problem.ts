import { isApiProblem } from "@/lib/client/api-client";
import { mediaMaxBytes, mediaMaxBytesOf } from "@/lib/conversations/media-rules";

const kinds = ["type", "empty", "too_large", "not_with_audio", "not_uploaded"] as const;

/** A key of `conversations.attach.problem` and what its sentence needs. */
export interface AttachProblem {
  kind: (typeof kinds)[number];
  maxMegabytes: number;
}

const megabyte = 1024 * 1024;

/** What is certain before anything is sent; the server judges the bytes. */
export function problemOfFile(file: Pick<File, "size" | "type">, caption: string): AttachProblem | null {
  const maxMegabytes = mediaMaxBytesOf(file.type) / megabyte;
  if (file.size === 0) return { kind: "empty", maxMegabytes };
  if (file.size > maxMegabytes * megabyte) return { kind: "too_large", maxMegabytes };
  if (caption !== "" && file.type.startsWith("audio/")) return { kind: "not_with_audio", maxMegabytes };
  return null;
}

/** Why the server refused the file; null for what has nothing to do with the file. */
export function problemOfRefusal(error: unknown): AttachProblem | null {
  if (!isApiProblem(error)) return null;
  for (const { problem, values } of error.fields) {
    const kind = kinds.find((known) => known === problem);
    if (kind) return { kind, maxMegabytes: Number(values?.maxMegabytes ?? mediaMaxBytes / megabyte) };
  }
  return error.code === "too_large" ? { kind: "too_large", maxMegabytes: mediaMaxBytes / megabyte } : null;
}
