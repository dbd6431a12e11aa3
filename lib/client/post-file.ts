import type { z } from "zod";
import { ApiProblem, readAnswer } from "./api-client";

interface PostFileChoices {
  signal?: AbortSignal;
  /** From 0 to 1, as the bytes leave; 1 is not yet an answer. */
  onProgress?: (fraction: number) => void;
}

/**
 * A file as it is, for routes that take bytes. By XMLHttpRequest: `fetch` does not tell how far it is.
 * Throws `ApiProblem`; an abort stays an abort.
 */
export async function postFile<Schema extends z.ZodType>(
  path: string,
  file: Blob,
  schema: Schema,
  choices: PostFileChoices = {},
): Promise<z.output<Schema>> {
  return readAnswer(await sendFile(path, file, choices), schema);
}

function sendFile(path: string, file: Blob, { signal, onProgress }: PostFileChoices): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open("POST", path);
    request.responseType = "text";
    request.setRequestHeader("content-type", file.type || "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 0 : loaded / total);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => reject(new ApiProblem("offline"));
    request.onabort = () => reject(new DOMException("The upload was cancelled.", "AbortError"));
    request.onloadend = () => signal?.removeEventListener("abort", abort);
    if (signal?.aborted) return void reject(new DOMException("The upload was cancelled.", "AbortError"));
    signal?.addEventListener("abort", abort);
    request.send(file);
  });
}

function answerOf(request: XMLHttpRequest): Response {
  const requestId = request.getResponseHeader("x-request-id");
  return new Response(request.responseText, {
    status: request.status,
    headers: requestId === null ? {} : { "x-request-id": requestId },
  });
}
