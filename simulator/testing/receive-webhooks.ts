import { createServer } from "node:http";

export type ReceivedWebhook = { headers: Record<string, unknown>; body: unknown };

/** A webhook of the shop on a free port; `answerWith` gives the HTTP status of the nth delivery. */
export async function receiveWebhooks(answerWith: (place: number, body: unknown) => number) {
  const received: ReceivedWebhook[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
    received.push({ headers: request.headers, body });
    response.writeHead(answerWith(received.length - 1, body)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
