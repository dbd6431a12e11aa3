import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export const blobTestToken = "vercel_blob_rw_Store1_secret";

export interface BlobStandIn {
  url: string;
  /** By path. */
  files: Map<string, { bytes: Buffer; mediaType: string | undefined; access: string | undefined }>;
  /** Ranges that were read. */
  reads: (string | undefined)[];
  /** From then on every call is answered with it; null to serve again. */
  failWith: (status: number | null) => void;
  stop: () => void;
}

/** What of Vercel Blob's HTTP API is used, on this machine: `PUT /`, `POST /delete`, and private files by range. */
export async function startBlobStandIn(): Promise<BlobStandIn> {
  const files: BlobStandIn["files"] = new Map();
  const reads: BlobStandIn["reads"] = [];
  let failure: number | null = null;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { headers } = request;
    const header = (name: string) => [headers[name]].flat()[0];
    const url = new URL(request.url ?? "/", "http://blob");
    if (failure !== null) return void response.writeHead(failure).end("{}");
    if (header("authorization") !== `Bearer ${blobTestToken}`) return void response.writeHead(403).end("{}");
    if (request.method === "PUT") {
      const access = header("x-vercel-blob-access");
      const pathname = url.searchParams.get("pathname") ?? "";
      files.set(pathname, { bytes: body, mediaType: header("x-content-type"), access });
      return void response.end(JSON.stringify({ url: `http://blob/${pathname}`, pathname }));
    }
    if (request.method === "POST" && url.pathname === "/delete") {
      const { urls }: { urls: string[] } = JSON.parse(body.toString());
      for (const address of urls) files.delete(new URL(address).pathname.slice(1));
      return void response.end("null");
    }
    const found = files.get(url.pathname.slice(1));
    if (!found) return void response.writeHead(404).end();
    reads.push(headers.range);
    const [, first = "0", last = "0"] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? [];
    const part = found.bytes.subarray(Number(first), Number(last) + 1);
    response.writeHead(206, { "content-range": `bytes ${first}-${last}/${found.bytes.length}` }).end(part);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const failWith = (status: number | null) => {
    failure = status;
  };
  return { url: `http://127.0.0.1:${portOf(server)}`, files, reads, failWith, stop: () => stop(server) };
}

/** A server on TCP has an address of this form. */
const portOf = (server: Server) => (server.address() as AddressInfo).port;

function stop(server: Server): void {
  server.closeAllConnections();
  server.close();
}
