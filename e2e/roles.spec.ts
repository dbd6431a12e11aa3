import { expect, test } from "@playwright/test";
import { type ApiRoute, apiRoutes } from "@/e2e/api-routes";
import { stackFacts } from "@/e2e/stack-facts";
import { staffApi, staffApiInNewSession } from "@/e2e/staff-api";
import { catalogListSchema } from "@/lib/catalog/contract";
import { importRunSchema } from "@/lib/catalog/import-contract";
import { channelListSchema } from "@/lib/channels/contract";
import { problemSchema } from "@/lib/shared/problem";

/** Routes that are no one's in particular, with what each answers to nobody. */
const openToNobody: Record<string, number> = {
  "GET /api/auth/get-session": 200,
  "POST /api/auth/sign-in/email": 400,
  "POST /api/auth/sign-out": 200,
  "GET /api/health": 200,
  "GET /api/jobs/run": 401,
  "POST /api/jobs/run": 401,
  "GET /api/setup": 200,
  "POST /api/setup": 400,
  "POST /api/webhooks/360dialog/[channelToken]": 404,
  ...Object.fromEntries(
    ["DELETE", "GET", "PATCH", "POST", "PUT"].map((method) => [`${method} /api/[...missing]`, 404]),
  ),
};

/** Doors for machines, which send no origin, and addresses where there is no door at all. */
const withoutOrigin = ["/api/webhooks/360dialog/[channelToken]", "/api/jobs/run", "/api/[...missing]"];

const routes = apiRoutes();
const nameOf = ({ method, path }: ApiRoute) => `${method} ${path}`;
const isChange = ({ method }: ApiRoute) => method !== "GET";

function callAsNobody({ method, url }: ApiRoute, headers: Record<string, string>): Promise<Response> {
  const body = method === "GET" ? {} : { body: "{}" };
  return fetch(new URL(url, stackFacts().dashboardUrl), {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...body,
  });
}

test("the walk over the routes finds them all", () => {
  expect(routes.length).toBeGreaterThan(20);
  expect(routes.map(nameOf)).toEqual(expect.arrayContaining(Object.keys(openToNobody)));
});

for (const route of routes) {
  test(`${nameOf(route)} as nobody`, async () => {
    const { origin } = new URL(stackFacts().dashboardUrl);
    const answer = await callAsNobody(route, { origin });
    const text = await answer.text();
    expect(answer.status).toBe(openToNobody[nameOf(route)] ?? 401);
    if (answer.status >= 400) {
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(problemSchema.parse(JSON.parse(text)).status).toBe(answer.status);
    }
    expect(text).not.toMatch(/\n\s+at |node_modules/);
  });
}

for (const route of routes.filter(
  (candidate) => isChange(candidate) && !withoutOrigin.includes(candidate.path),
)) {
  test(`${nameOf(route)} asked for by a page of another site`, async () => {
    const owner = await staffApi("owner");
    const disguises: Record<string, string>[] = [
      { origin: "https://evil.test" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
    ];
    for (const foreign of disguises) {
      const answer = await owner.ask(route.url, {
        method: route.method,
        headers: { "content-type": "application/json", ...foreign },
        body: "{}",
      });
      expect(answer.status).toBe(403);
      expect(problemSchema.parse(await answer.json()).code).toBe("foreign_origin");
    }
    expect((await owner.ask("/api/orders")).status, "the session goes on").toBe(200);
  });
}

test("counter staff may neither import products nor connect numbers; both may be read", async () => {
  const agent = await staffApi("agent");
  const owner = await staffApi("owner");
  const before = await owner.get("/api/channels", channelListSchema);
  const { catalogs } = await owner.get("/api/catalog", catalogListSchema);
  const feed = "id,title,description,availability,condition,price,link,image_link,brand\n";

  const byAddress = await agent.ask("/api/catalog/imports", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ catalogId: catalogs[0]?.id, url: `${stackFacts().simulatorUrl}/shop/feed.csv` }),
  });
  const byFile = await agent.ask(`/api/catalog/imports?catalogId=${catalogs[0]?.id}`, {
    method: "POST",
    headers: { "content-type": "text/csv" },
    body: feed,
  });
  const connection = await agent.ask("/api/channels", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Mine", displayPhoneNumber: "+34 600 000 000", apiKey: "a-key-of-mine" }),
  });

  for (const answer of [byAddress, byFile, connection]) {
    expect(answer.status).toBe(403);
    expect(problemSchema.parse(await answer.json()).code).toBe("forbidden");
  }
  expect((await owner.get("/api/catalog", catalogListSchema)).catalogs).toEqual(catalogs);
  expect((await agent.get("/api/channels", channelListSchema)).channels.length).toBe(before.channels.length);
});

test("managers may import products and may not connect numbers", async () => {
  const manager = await staffApi("manager");
  const { catalogs } = await manager.get("/api/catalog", catalogListSchema);
  const imported = await manager.ask("/api/catalog/imports", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ catalogId: catalogs[0]?.id, url: `${stackFacts().simulatorUrl}/shop/feed.csv` }),
  });
  const connection = await manager.ask("/api/channels", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Mine", displayPhoneNumber: "+34 600 000 000", apiKey: "a-key-of-mine" }),
  });
  expect(imported.status).toBe(200);
  const { id } = importRunSchema.parse(await imported.json());
  await manager.post(`/api/catalog/imports/${id}/discard`, {}, importRunSchema);
  expect(connection.status).toBe(403);
});

test("signing out ends the session at the server too", async () => {
  const agent = await staffApiInNewSession("agent");
  const signOut = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" };
  expect((await agent.ask("/api/orders")).status).toBe(200);
  expect((await agent.ask("/api/auth/sign-out", signOut)).status).toBe(200);
  expect((await agent.ask("/api/orders")).status).toBe(401);
});
