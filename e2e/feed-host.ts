import { createServer } from "node:http";

/** A host that serves one feed, with an ETag, until it is closed; `isEndless`: the feed's end never comes. */
export async function feedHost(text: string, { isEndless = false } = {}) {
  const etag = `"${text.length}"`;
  const answers: number[] = [];
  const server = createServer((request, response) => {
    const status = request.headers["if-none-match"] === etag ? 304 : 200;
    answers.push(status);
    response.writeHead(status, { etag, "content-type": "text/csv" });
    if (status === 200) response.write(text);
    if (!isEndless) response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === "object" ? address?.port : 0}/feed.csv`,
    answers,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
