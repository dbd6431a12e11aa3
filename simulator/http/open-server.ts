import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Answer, jsonAnswer } from "./answer";
import { type Call, findRoute, type Route } from "./route";

const longestBody = 101 * 1024 * 1024;

/** Listens on the loopback interface only: the simulator has no sign-in. */
export function openServer(
  routes: readonly Route[],
  otherwise: Route["respond"],
  port: number,
): Promise<Server> {
  const server = createServer((request, response) => {
    answerTo(routes, otherwise, request)
      .catch((error: unknown) => jsonAnswer(500, { error: String(error) }))
      .then((answer) => write(answer, response));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

async function answerTo(
  routes: readonly Route[],
  otherwise: Route["respond"],
  request: IncomingMessage,
): Promise<Answer> {
  const method = request.method ?? "GET";
  const url = new URL(request.url ?? "/", "http://127.0.0.1");
  const match = findRoute(routes, method, url.pathname);
  const body = await readBody(request);
  if (!body) return jsonAnswer(413, { error: "The body is too large" });
  const call: Call = {
    method,
    path: url.pathname,
    params: match?.params ?? {},
    query: url.searchParams,
    header: (name) => {
      const value = request.headers[name];
      return Array.isArray(value) ? value[0] : value;
    },
    body,
  };
  return (match?.route.respond ?? otherwise)(call);
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > longestBody) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function write(answer: Answer, response: ServerResponse) {
  switch (answer.kind) {
    case "content":
      response.writeHead(answer.status, {
        "content-type": answer.contentType,
        "content-length": answer.bytes.length,
        "cache-control": "no-store",
        ...answer.headers,
      });
      response.end(answer.bytes);
      return;
    case "stream":
      answer.attach(response);
      return;
    case "drop":
      response.socket?.destroy();
  }
}
