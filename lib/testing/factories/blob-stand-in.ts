import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { blobTestStore, blobTestToken, refusalOfClientToken } from "./blob-client-token";

export { blobTestToken };

interface StoredBlob {
  bytes: Buffer;
  mediaType: string | undefined;
  access: string | undefined;
  uploadedAt: Date;
}

export interface BlobStandIn {
  url: string;
  /** By path. */
  files: Map<string, StoredBlob>;
  /** Ranges that were read. */
  reads: (string | undefined)[];
  /** Paths that were put with a client's token, in their order. */
  clientPuts: string[];
  /** From then on every call is answered with it; null to serve again. */
  failWith: (status: number | null) => void;
  stop: () => void;
}

const listedAtOnce = 2;
const corsHeaders = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "*",
  "access-control-allow-headers":
    "authorization, content-type, x-api-version, x-content-type, x-vercel-blob-access, x-vercel-blob-store-id",
};

/**
 * What of Vercel Blob's HTTP API is used, on this machine: `PUT /` with the store's token or a client's,
 * `GET /?url=` and `GET /?prefix=`, `POST /delete`, and private files by range.
 */
export async function startBlobStandIn(): Promise<BlobStandIn> {
  const files: BlobStandIn["files"] = new Map();
  const reads: BlobStandIn["reads"] = [];
  const clientPuts: string[] = [];
  let failure: number | null = null;

  function put(url: URL, request: IncomingMessage, bytes: Buffer, response: ServerResponse) {
    const pathname = url.searchParams.get("pathname") ?? "";
    const mediaType = headerOf(request, "x-content-type");
    const token = tokenOf(request);
    if (token !== blobTestToken) {
      const file = { pathname, mediaType, byteSize: bytes.length, isThere: files.has(pathname) };
      const refusal = refusalOfClientToken(token, file);
      if (refusal) return answer(response, 400, { error: { code: refusal } });
      clientPuts.push(pathname);
    }
    const access = headerOf(request, "x-vercel-blob-access");
    files.set(pathname, { bytes, mediaType, access, uploadedAt: new Date() });
    return answer(response, 200, { url: `http://blob/${pathname}`, pathname });
  }

  function ask(url: URL, response: ServerResponse) {
    const address = url.searchParams.get("url");
    if (address !== null) {
      const found = files.get(new URL(address).pathname.slice(1));
      if (!found) return answer(response, 404, { error: { code: "not_found" } });
      return answer(response, 200, { size: found.bytes.length });
    }
    const prefix = url.searchParams.get("prefix") ?? "";
    const after = url.searchParams.get("cursor") ?? "";
    const rest = [...files]
      .filter(([pathname]) => pathname.startsWith(prefix) && pathname > after)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const blobs = rest
      .slice(0, listedAtOnce)
      .map(([pathname, { bytes, uploadedAt }]) => ({ pathname, size: bytes.length, uploadedAt }));
    const hasMore = rest.length > listedAtOnce;
    return answer(response, 200, { blobs, hasMore, ...(hasMore && { cursor: blobs.at(-1)?.pathname }) });
  }

  function read(pathname: string, range: string | undefined, response: ServerResponse) {
    const found = files.get(pathname);
    if (!found) return void response.writeHead(404).end();
    reads.push(range);
    const [, first = "0", last = "0"] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
    const part = found.bytes.subarray(Number(first), Number(last) + 1);
    response.writeHead(206, { "content-range": `bytes ${first}-${last}/${found.bytes.length}` }).end(part);
  }

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const url = new URL(request.url ?? "/", "http://blob");
    if (request.method === "OPTIONS") return void response.writeHead(204, corsHeaders).end();
    if (failure !== null) return answer(response, failure, {});
    if (request.method === "PUT") return put(url, request, body, response);
    if (tokenOf(request) !== blobTestToken) return answer(response, 403, {});
    if (request.method === "POST" && url.pathname === "/delete") {
      const { urls }: { urls: string[] } = JSON.parse(body.toString());
      for (const address of urls) files.delete(new URL(address).pathname.slice(1));
      return answer(response, 200, null);
    }
    if (url.pathname === "/") return ask(url, response);
    return read(url.pathname.slice(1), request.headers.range, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const failWith = (status: number | null) => {
    failure = status;
  };
  const url = `http://127.0.0.1:${portOf(server)}`;
  return { url, files, reads, clientPuts, failWith, stop: () => stop(server) };
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, corsHeaders).end(JSON.stringify(body));
}

function tokenOf(request: IncomingMessage): string {
  const isOurStore = [blobTestStore, undefined].includes(headerOf(request, "x-vercel-blob-store-id"));
  return isOurStore ? (headerOf(request, "authorization") ?? "").replace(/^Bearer /, "") : "";
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  return [headers[name]].flat()[0];
}

/** A server on TCP has an address of this form. */
const portOf = (server: Server) => (server.address() as AddressInfo).port;

function stop(server: Server): void {
  server.closeAllConnections();
  server.close();
}
