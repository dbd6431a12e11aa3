import "server-only";
import { AppError } from "@/lib/shared/app-error";

/** Reads at most `maxBytes` of a request's body; throws `too_large` beyond, without reading on. */
export async function readBody(request: Request, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamBody(request, maxBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A request's body while it arrives; throws `too_large` beyond `maxBytes`, without reading on. */
export async function* streamBody(request: Request, maxBytes: number): AsyncGenerator<Uint8Array> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > maxBytes) throw tooLarge(maxBytes);
  if (!request.body) return;
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    yield chunk;
  }
}

function tooLarge(maxBytes: number): AppError {
  return new AppError("too_large", `The body is larger than ${maxBytes} bytes.`);
}
