import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/shared/app-error";

/** The last row of a page: a time and the id that breaks ties. */
export interface KeysetPoint {
  at: Date;
  id: string;
}

const pointSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/** Opaque to callers, in base64url; `readCursor` takes it back. */
export function writeCursor({ at, id }: KeysetPoint): string {
  return Buffer.from(`${at.toISOString()}|${id}`).toString("base64url");
}

/** Throws `invalid_input` for a cursor that none of our pages gave out. */
export function readCursor(cursor: string): KeysetPoint {
  const result = pointSchema.safeParse(Buffer.from(cursor, "base64url").toString("utf8").split("|"));
  if (result.success) return { at: new Date(result.data[0]), id: result.data[1] };
  throw new AppError("invalid_input", "The cursor is none of ours.", {
    fields: [{ path: "cursor", problem: "invalid" }],
  });
}
