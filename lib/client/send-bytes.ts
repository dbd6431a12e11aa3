import { ApiProblem } from "./api-client";

export interface SendChoices {
  signal?: AbortSignal;
  /** From 0 to 1, as the bytes leave; 1 is not yet an answer. */
  onProgress?: (fraction: number) => void;
}

/**
 * One request whose body are the bytes of a file. By XMLHttpRequest: `fetch` does not tell how far it is.
 * Throws `ApiProblem` "offline" without an answer; an abort stays an abort.
 */
export function sendBytes(
  method: "POST" | "PUT",
  url: string,
  file: Blob,
  headers: Record<string, string>,
  { signal, onProgress }: SendChoices,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open(method, url);
    request.responseType = "text";
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
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
