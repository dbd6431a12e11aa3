import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/shared/app-error";

/** Parses the caller's own input; a mismatch is `invalid_input` with the fields named. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new AppError("invalid_input", "Some fields cannot be used as they are.", {
    fields: result.error.issues.map((issue) => ({
      path: issue.path.join("."),
      problem: issue.code === "custom" ? issue.message : issue.code,
    })),
  });
}

/** Throws `invalid_input` for bytes that are no JSON. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch (cause) {
    throw new AppError("invalid_input", "The body is not JSON.", { cause });
  }
}
