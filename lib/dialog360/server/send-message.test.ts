import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { buildProduct } from "@/lib/dialog360/build-product";
import { buildText } from "@/lib/dialog360/build-text";
import { markRead } from "./mark-read";
import { sendMessage } from "./send-message";
import type { SendOutcome } from "./send-outcome";

const urls = vi.hoisted(() => ({
  DIALOG360_CLOUD_URL: "",
  DIALOG360_ON_PREMISE_URL: "",
  DIALOG360_SANDBOX_URL: "",
}));
vi.mock("@/lib/server/env", () => ({ env: () => urls }));

const cloud = { hosting: "cloud", apiKey: "the-key" } as const;
const onPremise = { hosting: "on_premise", apiKey: "the-key" } as const;
const sandbox = { hosting: "sandbox", apiKey: "the-key" } as const;
const kerry = { waId: "16505551234", userId: "US.1" };
const hello = buildText("Hello");

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections?.();
    server.close();
  }
});

async function listen(server: Server): Promise<string> {
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${portOf(server)}`;
  urls.DIALOG360_CLOUD_URL = url;
  urls.DIALOG360_ON_PREMISE_URL = `${url}/v1`;
  urls.DIALOG360_SANDBOX_URL = `${url}/v1`;
  return url;
}

/** A server that listens on TCP has an address of this form. */
function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

const serve = (listener: RequestListener) => listen(createServer(listener));

function answering(status: number, body: unknown, headers: Record<string, string> = {}): RequestListener {
  return (request, response) => {
    request
      .resume()
      .on("end", () =>
        response.writeHead(status, headers).end(typeof body === "string" ? body : JSON.stringify(body)),
      );
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const sent = {
  messaging_product: "whatsapp",
  contacts: [{ input: "+16505551234", wa_id: "16505551234" }],
  messages: [{ id: "wamid.1" }],
};
const metaError = (code: number, details = "why") => ({
  error: {
    message: `(#${code}) title`,
    type: "OAuthException",
    code,
    error_data: { messaging_product: "whatsapp", details },
  },
});

describe("what is sent", () => {
  async function received(...send: Parameters<typeof sendMessage>) {
    const requests: { path: string; key: unknown; body: string }[] = [];
    await serve(async (request, response) => {
      requests.push({
        path: `${request.method} ${request.url}`,
        key: request.headers["d360-api-key"],
        body: await bodyOf(request),
      });
      response.end(JSON.stringify(sent));
    });
    await sendMessage(...send);
    return requests;
  }

  test("Cloud: the keys in the order of 360dialog's page, then the callback data", async () => {
    const product = buildProduct({
      vendorCatalogId: "367025965434465",
      retailerId: "SKU-1",
      body: "B",
      footer: "F",
    });
    expect(await received(cloud, kerry, product, "message-7")).toEqual([
      {
        path: "POST /messages",
        key: "the-key",
        body:
          '{"messaging_product":"whatsapp","recipient_type":"individual","to":"+16505551234","type":"interactive",' +
          '"interactive":{"type":"product","body":{"text":"B"},"footer":{"text":"F"},' +
          '"action":{"catalog_id":"367025965434465","product_retailer_id":"SKU-1"}},"biz_opaque_callback_data":"message-7"}',
      },
    ]);
  });

  test("Cloud: by user id where there is no phone number", async () => {
    const [request] = await received(cloud, { waId: null, userId: "US.1" }, hello, "m");
    expect(JSON.parse(request?.body ?? "")).toMatchObject({
      recipient: "US.1",
      recipient_type: "individual",
    });
    expect(request?.body).not.toContain('"to"');
  });

  test("on-premise: below /v1, without messaging_product and without callback data", async () => {
    expect(await received(onPremise, kerry, hello, "m")).toEqual([
      {
        path: "POST /v1/messages",
        key: "the-key",
        body: '{"recipient_type":"individual","to":"16505551234","type":"text","text":{"body":"Hello"}}',
      },
    ]);
  });

  test("sandbox: below /v1, with the Cloud API's body", async () => {
    const [request] = await received(sandbox, kerry, hello, "m");
    expect(request?.path).toBe("POST /v1/messages");
    expect(JSON.parse(request?.body ?? "")).toEqual({
      messaging_product: "whatsapp",
      recipient_type: "individual",
      to: "+16505551234",
      type: "text",
      text: { body: "Hello" },
      biz_opaque_callback_data: "m",
    });
  });

  test("nothing, when the number cannot address the recipient", async () => {
    expect(await received(onPremise, { waId: null, userId: "US.1" }, hello, "m")).toEqual([]);
    expect(await sendMessage(cloud, { waId: null, userId: null }, hello, "m")).toMatchObject({
      outcome: "rejected",
      code: null,
    });
  });
});

describe("what an answer means", () => {
  const rows: [string, number, unknown, SendOutcome][] = [
    [
      "200 with an id",
      200,
      sent,
      { outcome: "accepted", wamid: "wamid.1", waId: "16505551234", userId: null },
    ],
    [
      "201 with an id",
      201,
      { contacts: [{ input: "US.1", user_id: "US.1" }], messages: [{ id: "w" }] },
      { outcome: "accepted", wamid: "w", waId: null, userId: "US.1" },
    ],
    [
      "200 with an id only",
      200,
      { messages: [{ id: "w" }] },
      { outcome: "accepted", wamid: "w", waId: null, userId: null },
    ],
    ["200 without an id", 200, {}, { outcome: "unknown", detail: "HTTP 200 without a message id" }],
    ["200 with words", 200, "OK", { outcome: "unknown", detail: "HTTP 200 without a message id" }],
    ["400 window closed", 400, metaError(131047), { outcome: "rejected", code: 131047, detail: "why" }],
    [
      "400 wrong value",
      400,
      metaError(131009, "Products not found in FB Catalog"),
      { outcome: "rejected", code: 131009, detail: "Products not found in FB Catalog" },
    ],
    ["400 unknown code", 400, metaError(987654), { outcome: "rejected", code: 987654, detail: "why" }],
    [
      "401 by the gateway",
      401,
      { meta: { success: false, http_code: 401, developer_message: "Invalid API key" } },
      { outcome: "rejected", code: null, detail: "Invalid API key" },
    ],
    ["401 with a code", 401, metaError(190), { outcome: "rejected", code: 190, detail: "why" }],
    ["404 in words", 404, "<html>not here</html>", { outcome: "rejected", code: null, detail: "HTTP 404" }],
    [
      "400 on-premise",
      400,
      { errors: [{ code: 1008, title: "Required parameter is missing", details: "to" }], meta: {} },
      { outcome: "rejected", code: 1008, detail: "to" },
    ],
    [
      "400 plain error",
      400,
      { error: "bad request" },
      { outcome: "rejected", code: null, detail: "bad request" },
    ],
    ["302", 302, "", { outcome: "rejected", code: null, detail: "HTTP 302" }],
    [
      "429 without a body",
      429,
      "",
      { outcome: "unavailable", code: null, detail: "HTTP 429", retryAfterMs: null },
    ],
    [
      "429 with a code never tried again",
      429,
      metaError(131048),
      { outcome: "unavailable", code: 131048, detail: "why", retryAfterMs: null },
    ],
    ...[1, 2, 4, 80007, 130429, 131000, 131016, 131056, 131057, 133004, 2494100].flatMap(
      (code): [string, number, unknown, SendOutcome][] =>
        [400, 500, 503].map((status) => [
          `${status} try again`,
          status,
          metaError(code),
          { outcome: "unavailable", code, detail: "why", retryAfterMs: null },
        ]),
    ),
    [
      "500 with a code that is final",
      500,
      metaError(131005),
      { outcome: "rejected", code: 131005, detail: "why" },
    ],
    ["500 without a body", 500, "", { outcome: "unknown", detail: "HTTP 500" }],
    ["502 in words", 502, "<html>Bad gateway</html>", { outcome: "unknown", detail: "HTTP 502" }],
    [
      "504 of a gateway in JSON",
      504,
      { message: "Endpoint request timed out" },
      { outcome: "unknown", detail: "Endpoint request timed out" },
    ],
  ];

  test.each(rows)("%s (%i)", async (_name, status, body, expected) => {
    await serve(answering(status, body));
    expect(await sendMessage(cloud, kerry, hello, "m")).toEqual(expected);
  });

  test.each([
    ["7", 7000],
    ["Wed, 21 Oct 2015 07:28:00 GMT", 0],
    ["soon", null],
  ])("Retry-After: %s", async (header, retryAfterMs) => {
    await serve(answering(429, "", { "retry-after": header }));
    expect(await sendMessage(cloud, kerry, hello, "m")).toMatchObject({
      outcome: "unavailable",
      retryAfterMs,
    });
  });
});

describe("no answer", () => {
  const outcome = async (timeoutMs?: number) =>
    (await sendMessage(cloud, kerry, hello, "m", timeoutMs)).outcome;

  test("refused connection: it surely did not leave", async () => {
    const server = createServer();
    await listen(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await outcome()).toBe("unavailable");
  });

  test("a name that does not resolve", async () => {
    urls.DIALOG360_CLOUD_URL = "http://no-such-host.invalid";
    expect(await outcome()).toBe("unavailable");
  });

  test("TLS that fails: plain words where a handshake was expected", async () => {
    const url = await serve(answering(200, sent));
    urls.DIALOG360_CLOUD_URL = url.replace("http:", "https:");
    expect(await outcome()).toBe("unavailable");
  });

  test("a reset within the TLS handshake", async () => {
    const server = createTcpServer((socket) => socket.once("data", () => socket.resetAndDestroy()));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    urls.DIALOG360_CLOUD_URL = `https://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
    expect(await outcome()).toBe("unavailable");
    server.close();
  });

  test("a reset after the request", async () => {
    await serve((request) => request.resume().on("end", () => request.socket.resetAndDestroy()));
    expect(await outcome()).toBe("unknown");
  });

  test("a connection closed without an answer", async () => {
    await serve((request) => request.resume().on("end", () => request.socket.end()));
    expect(await outcome()).toBe("unknown");
  });

  test("no answer in time", async () => {
    await serve((request) => void request.resume());
    expect(await outcome(150)).toBe("unknown");
  });

  test("a 200 whose body breaks off", async () => {
    await serve((request, response) => {
      request.resume();
      response.writeHead(200, { "content-length": "500" });
      response.write('{"messages":[', () => response.destroy());
    });
    expect(await outcome()).toBe("unknown");
  });

  test("one send is one request, whatever the answer", async () => {
    let requests = 0;
    await serve((request, response) => {
      requests++;
      answering(503, metaError(131016))(request, response);
    });
    await outcome();
    expect(requests).toBe(1);
  });
});

// Here, not in a file of its own: pure tests share their modules, and with them the mocked addresses.
test("a read mark names the message, with typing when asked, and never throws", async () => {
  const bodies: unknown[] = [];
  let status = 200;
  await serve(async (request, response) => {
    bodies.push(JSON.parse(await bodyOf(request)));
    response.writeHead(status).end('{"success":true}');
  });
  expect(await markRead(cloud, "wamid.1")).toBe("told");
  expect(await markRead(cloud, "wamid.1", { isTyping: true })).toBe("told");
  const read = { messaging_product: "whatsapp", status: "read", message_id: "wamid.1" };
  expect(bodies).toEqual([read, { ...read, typing_indicator: { type: "text" } }]);
  expect(await markRead(onPremise, "wamid.1")).toBe("not_told");
  expect(bodies).toHaveLength(2);
  status = 500;
  expect(await markRead(cloud, "wamid.1")).toBe("not_told");
});
