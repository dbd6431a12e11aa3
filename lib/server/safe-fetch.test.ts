import { createServer, type RequestListener, type Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { AppError } from "@/lib/shared/app-error";
import { isFetchableAddress } from "./public-address";
import { type OpenOptions, safeFetch, safeOpen } from "./safe-fetch";

const setting = vi.hoisted(() => ({ FETCH_LOOPBACK: "refuse" }));
vi.mock("./env", () => ({ env: () => setting }));

const addresses = {
  refused: [
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "100.64.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.0.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::ffff:10.0.0.1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::a00:1",
    "64:ff9b:1::a00:1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:a00:1::",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "not an address",
    "",
  ],
  loopback: ["127.0.0.1", "127.255.255.254", "::1", "::ffff:127.0.0.1", "::127.0.0.1"],
  public: ["8.8.8.8", "172.32.0.1", "192.167.255.255", "::ffff:8.8.8.8", "2606:4700::1111"],
};

describe("addresses", () => {
  test.each(addresses.refused)("%s is refused", (address) =>
    expect(isFetchableAddress(address, true)).toBe(false),
  );
  test.each(addresses.public)("%s is public", (address) =>
    expect(isFetchableAddress(address, false)).toBe(true),
  );
  test.each(addresses.loopback)("%s is loopback: where permitted only", (address) => {
    expect(isFetchableAddress(address, false)).toBe(false);
    expect(isFetchableAddress(address, true)).toBe(true);
  });
});

const limits = { maxBytes: 1000, timeoutMs: 2000 };

async function refusalOf(url: string, options = limits): Promise<string | undefined> {
  const error = await safeFetch(url, options).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError) || error.code !== "fetch_refused")
    throw new Error(`not refused: ${error}`);
  return error.fields?.[0]?.problem;
}

describe("URLs refused before anything is sent", () => {
  test.each([
    "file:///etc/passwd",
    "ftp://example.com/",
    "data:text/plain,x",
    "javascript:alert(1)",
    "gopher://127.0.0.1",
    "//example.com",
    "",
  ])("%s is not http", async (url) => expect(await refusalOf(url)).toBe("not_http"));

  test.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",
    "http://0/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://127.0.0.1%2e/",
    "http://①②⑦.⓪.⓪.①/",
    "http://user:password@10.0.0.1/",
    "https://169.254.169.254/latest/meta-data/",
    "http://localhost/",
    "http://LOCALHOST:3000/",
  ])("%s is private", async (url) => expect(await refusalOf(url)).toMatch(/private_address|not_http/));
});

describe("with loopback permitted", () => {
  let server: Server;
  let base: string;
  let answer: RequestListener;

  beforeEach(async () => {
    setting.FETCH_LOOPBACK = "allow";
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    base = `http://localhost:${typeof address === "object" ? address?.port : 0}`;
  });
  afterEach(() => {
    setting.FETCH_LOOPBACK = "refuse";
    server.closeAllConnections();
    server.close();
  });

  const redirect =
    (to: string): RequestListener =>
    (_request, response) =>
      void response.writeHead(302, { location: to }).end();

  test("gives bytes and media type", async () => {
    answer = (_request, response) =>
      void response.setHeader("content-type", "Text/CSV; charset=utf-8").end("id,title");
    const { bytes, mediaType } = await safeFetch(`${base}/feed.csv?x=1`, limits);
    expect([bytes.toString(), mediaType]).toEqual(["id,title", "text/csv"]);
  });

  test("follows three redirects and no fourth", async () => {
    answer = (request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end("there");
      else response.writeHead(307, { location: `/${left - 1}` }).end();
    };
    expect((await safeFetch(`${base}/3`, limits)).bytes.toString()).toBe("there");
    expect(await refusalOf(`${base}/4`)).toBe("too_many_redirects");
  });

  test.each([
    ["http://10.0.0.1/", "private_address"],
    ["http://169.254.169.254/latest/", "private_address"],
    ["file:///etc/passwd", "not_http"],
    ["http://", "not_http"],
  ])("a redirect to %s is checked again", async (to, reason) => {
    answer = redirect(to);
    expect(await refusalOf(base)).toBe(reason);
  });

  test.each([204, 302, 404, 500])("status %i is refused", async (status) => {
    answer = (_request, response) => void response.writeHead(status).end();
    expect(await refusalOf(base)).toBe("bad_status");
  });

  test("takes the limit and not a byte more", async () => {
    answer = (request, response) => void response.end("x".repeat(Number(request.url?.slice(1))));
    expect((await safeFetch(`${base}/1000`, limits)).bytes.byteLength).toBe(1000);
    expect(await refusalOf(`${base}/1001`)).toBe("too_large");
  });

  test("a stream without end is cut off", async () => {
    answer = (_request, response) => {
      const pour = setInterval(() => response.write("x".repeat(100)), 1);
      response.on("close", () => clearInterval(pour));
    };
    expect(await refusalOf(base)).toBe("too_large");
  });

  test("a host that does not answer in time", async () => {
    answer = () => {};
    expect(await refusalOf(base, { ...limits, timeoutMs: 100 })).toBe("timed_out");
  });

  test("a body that trickles beyond the time", async () => {
    answer = (_request, response) => void response.write("x");
    expect(await refusalOf(base, { ...limits, timeoutMs: 100 })).toBe("timed_out");
  });

  test("nobody listening", async () => {
    answer = () => {};
    await new Promise((resolve) => server.close(resolve));
    expect(await refusalOf(base)).toBe("unreachable");
  });

  test("loopback withdrawn: the name is looked up and refused, also over a connection that stood", async () => {
    answer = (_request, response) => void response.setHeader("connection", "close").end("x");
    await safeFetch(base, limits);
    setting.FETCH_LOOPBACK = "refuse";
    expect(await refusalOf(base)).toBe("private_address");
  });

  describe("opened", () => {
    const openLimits = { maxBytes: 1000, timeoutMs: 5000, silentMs: 5000 };

    async function read(options: Partial<OpenOptions> = {}): Promise<string> {
      const found = await safeOpen(base, { ...openLimits, ...options });
      if (found === "unchanged") return "unchanged";
      const chunks: Buffer[] = [];
      for await (const chunk of found.bytes) chunks.push(chunk);
      return Buffer.concat(chunks).toString();
    }

    const openRefusalOf = (work: Promise<unknown>) =>
      work.then(
        () => "read",
        (error: unknown) => (error instanceof AppError ? error.fields?.[0]?.problem : String(error)),
      );

    test("gives the bytes while they arrive, their number, and how to ask again", async () => {
      answer = (_request, response) => {
        response.writeHead(200, {
          "content-length": 4,
          etag: '"a"',
          "last-modified": "Wed, 25 Nov 2026 10:00:00 GMT",
        });
        response.write("ab");
        setTimeout(() => response.end("cd"), 20);
      };
      const found = await safeOpen(base, openLimits);
      expect(found).toMatchObject({
        byteSize: 4,
        etag: '"a"',
        lastModified: "Wed, 25 Nov 2026 10:00:00 GMT",
      });
      expect(await read()).toBe("abcd");
    });

    test("asks with what is known, on a redirect's other address too, and understands 304", async () => {
      const asked: (string | undefined)[] = [];
      answer = (request, response) => {
        asked.push(request.headers["if-none-match"]);
        if (request.url === "/") response.writeHead(302, { location: "/moved" }).end();
        else response.writeHead(304).end();
      };
      expect(await read({ headers: { "if-none-match": '"a"' } })).toBe("unchanged");
      expect(asked).toEqual(['"a"', '"a"']);
      expect(await openRefusalOf(read()), "nobody asked for a 304").toBe("bad_status");
    });

    test("stops at the limit, whether it was announced or not", async () => {
      answer = (_request, response) => void response.writeHead(200, { "content-length": 1001 }).write("a");
      expect(await openRefusalOf(safeOpen(base, openLimits))).toBe("too_large");
      answer = (_request, response) => void response.writeHead(200).end("a".repeat(1001));
      expect(await openRefusalOf(read())).toBe("too_large");
    });

    test("a host that falls silent, or takes too long, is given up", async () => {
      answer = (_request, response) => void response.writeHead(200).write("a");
      expect(await openRefusalOf(read({ timeoutMs: 100 }))).toBe("timed_out");
      expect(await openRefusalOf(read({ silentMs: 100 }))).toBe("timed_out");
    });

    test("a connection that breaks off is no end of the feed", async () => {
      answer = (_request, response) => {
        response.writeHead(200, { "content-length": 100 }).write("a");
        setTimeout(() => response.destroy(), 20);
      };
      expect(await openRefusalOf(read())).toBe("unreachable");
    });

    test("an abort stays an abort", async () => {
      answer = (_request, response) => void response.writeHead(200).write("a");
      const asked = new AbortController();
      const reading = openRefusalOf(read({ signal: asked.signal }));
      await sleep(50);
      asked.abort();
      expect(await reading).toMatch(/^AbortError/);
    });

    test("a private address is refused behind a redirect too", async () => {
      answer = (_request, response) =>
        void response.writeHead(302, { location: "http://169.254.169.254/" }).end();
      expect(await openRefusalOf(read())).toBe("private_address");
    });
  });
});
