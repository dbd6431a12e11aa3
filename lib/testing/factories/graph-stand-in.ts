import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export const graphTestToken = "EAAGm0PX4ZCpsBAKtheTokenOfTheTests";

export interface GraphStandIn {
  /** For META_GRAPH_URL. */
  url: string;
  items: Record<string, unknown>[];
  pageSize: number;
  /** Answers before any page, one for each call. */
  next: { status: number; body: unknown; headers?: Record<string, string> }[];
  /** Paths with their queries, and what was in the header. */
  calls: { path: string; authorization: string | undefined }[];
  /** Before each answer. */
  before: () => Promise<unknown>;
  stop: () => void;
}

/** `GET /{catalog_id}/products` of Meta's Graph, on this machine, as far as it is used. */
export async function startGraphStandIn(vendorCatalogId: string): Promise<GraphStandIn> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://graph");
    standIn.calls.push({
      path: `${url.pathname}${url.search}`,
      authorization: request.headers.authorization,
    });
    await standIn.before();
    const { status, body, headers } = standIn.next.shift() ?? answerTo(url, request.headers.authorization);
    response.writeHead(status, { connection: "close", ...headers }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const standIn: GraphStandIn = {
    url: `http://127.0.0.1:${portOf(server)}/v24.0`,
    items: [],
    pageSize: 2,
    next: [],
    calls: [],
    before: async () => {},
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };

  function answerTo(url: URL, authorization: string | undefined): GraphStandIn["next"][number] {
    if (authorization !== `Bearer ${graphTestToken}`) return graphError(190, "Session has expired");
    if (url.pathname !== `/v24.0/${vendorCatalogId}/products`) return graphError(100, "does not exist");
    const from = Number(url.searchParams.get("after") ?? 0);
    const after = String(from + standIn.pageSize);
    const hasNext = from + standIn.pageSize < standIn.items.length;
    const paging = {
      cursors: { before: String(from), after },
      ...(hasNext && { next: `http://graph/${after}` }),
    };
    return { status: 200, body: { data: standIn.items.slice(from, Number(after)), paging } };
  }

  return standIn;
}

/** Meta's error body; `minutes`: what the usage header says. */
export function graphError(code: number, message: string, minutes?: number): GraphStandIn["next"][number] {
  const usage = { 1: [{ type: "catalog_management", estimated_time_to_regain_access: minutes }] };
  return {
    status: code === 190 ? 401 : 400,
    body: { error: { code, message, type: "OAuthException" } },
    ...(minutes !== undefined && { headers: { "x-business-use-case-usage": JSON.stringify(usage) } }),
  };
}

export function graphItem(
  retailerId: string,
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    id: `7${retailerId}`,
    retailer_id: retailerId,
    name: `Product ${retailerId}`,
    price: "$8.90",
    currency: "USD",
    availability: "in stock",
    visibility: "published",
    ...changes,
  };
}

/** A server on TCP has an address of this form. */
const portOf = (server: Server) => (server.address() as AddressInfo).port;
