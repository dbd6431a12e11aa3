import type { z } from "zod";
import { readAnswer } from "./api-client";
import { type SendChoices, sendBytes } from "./send-bytes";

/** A file as it is, for routes that take bytes. Throws `ApiProblem`; an abort stays an abort. */
export async function postFile<Schema extends z.ZodType>(
  path: string,
  file: Blob,
  schema: Schema,
  choices: SendChoices = {},
): Promise<z.output<Schema>> {
  const headers = { "content-type": file.type || "application/octet-stream" };
  return readAnswer(await sendBytes("POST", path, file, headers, choices), schema);
}
