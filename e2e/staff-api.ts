import type { BrowserContext } from "@playwright/test";
import type { z } from "zod";
import { credentialsOf } from "@/e2e/demo-people";
import { stackFacts } from "@/e2e/stack-facts";
import type { StaffRole } from "@/lib/staff/permissions";

export interface StaffApi {
  get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.output<Schema>>;
  post<Schema extends z.ZodType>(path: string, body: unknown, schema: Schema): Promise<z.output<Schema>>;
  /** The answer as it is, whatever its status. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Opens the dashboard to a browser without the sign-in page. */
  lendSession(context: BrowserContext): Promise<void>;
}

const kept = new Map<StaffRole, Promise<StaffApi>>();

/**
 * The dashboard's own API in the name of one of the demo's staff, in one session for all specs: signing
 * in anew for each would look like somebody guessing passwords.
 */
export function staffApi(role: StaffRole): Promise<StaffApi> {
  const known = kept.get(role) ?? staffApiInNewSession(role);
  kept.set(role, known);
  return known;
}

export async function staffApiInNewSession(role: StaffRole): Promise<StaffApi> {
  const { dashboardUrl } = stackFacts();
  const ownOrigin = { origin: new URL(dashboardUrl).origin };
  const signedIn = await fetch(new URL("/api/auth/sign-in/email", dashboardUrl), {
    method: "POST",
    headers: { ...ownOrigin, "content-type": "application/json" },
    body: JSON.stringify(credentialsOf(role)),
  });
  const cookies = signedIn.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  if (!signedIn.ok || cookies.length === 0) throw new Error(`The ${role} cannot sign in: ${signedIn.status}`);

  function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = {
      ...ownOrigin,
      cookie: cookies.join("; "),
      ...Object.fromEntries(new Headers(init.headers)),
    };
    return fetch(new URL(path, dashboardUrl), { ...init, headers, redirect: "manual" });
  }

  async function read<Schema extends z.ZodType>(answer: Response, schema: Schema): Promise<z.output<Schema>> {
    if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
    return schema.parse(await answer.json());
  }

  return {
    ask,
    get: async (path, schema) => read(await ask(path), schema),
    post: async (path, body, schema) => {
      const headers = { "content-type": "application/json" };
      return read(await ask(path, { method: "POST", headers, body: JSON.stringify(body) }), schema);
    },
    lendSession: async (context) => {
      await context.addCookies(
        cookies.map((cookie) => {
          const [name = "", ...value] = cookie.split("=");
          return { name, value: value.join("="), url: dashboardUrl };
        }),
      );
    },
  };
}
