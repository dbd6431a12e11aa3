import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/shared/app-error";
import { cleanText } from "@/lib/shared/clean-text";
import type { TierPoint } from "./product-tier-store";

const pointSchema = z.tuple([z.int().min(0).max(9), z.string().max(100).overwrite(cleanText), z.uuid()]);

/** A cursor, opaque to callers; `readPoint` takes it back. */
export function writePoint({ tier, key, id }: TierPoint): string {
  return Buffer.from(JSON.stringify([tier, key, id])).toString("base64url");
}

/** Throws `invalid_input` for a cursor that none of our pages gave out. */
export function readPoint(cursor: string): TierPoint {
  try {
    const json: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const [tier, key, id] = pointSchema.parse(json);
    return { tier, key, id };
  } catch (cause) {
    throw new AppError("invalid_input", "The cursor is none of ours.", {
      cause,
      fields: [{ path: "cursor", problem: "invalid" }],
    });
  }
}
