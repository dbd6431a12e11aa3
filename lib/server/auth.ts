import "server-only";
import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { newId } from "@/lib/shared/ids";
import { authStore } from "./auth-store";
import { env } from "./env";
import { log } from "./log";
import { recordAttempt } from "./rate-limit-store";

const dayS = 24 * 60 * 60;

let instance: ReturnType<typeof createAuth> | undefined;

/** better-auth over our own tables. Its handler is reached only through lib/server/http/auth-exchange.ts. */
export function auth() {
  instance ??= createAuth();
  return instance;
}

function createAuth() {
  return betterAuth({
    appName: "Cartdesk",
    baseURL: env().PUBLIC_URL,
    basePath: "/api/auth",
    secret: env().AUTH_SECRET,
    database: authStore(),
    telemetry: { enabled: false },
    logger: { log: (level, message) => log[level]({ from: "better-auth" }, message), level: "error" },
    trustedOrigins: (request) => originsOf(request),
    emailAndPassword: { enabled: true, disableSignUp: true, autoSignIn: false },
    user: {
      modelName: "staff",
      additionalFields: {
        role: { type: "string", input: false },
        language: { type: "string", required: false, input: false },
        disabledAt: { type: "date", required: false, input: false },
      },
    },
    session: {
      modelName: "staffSession",
      fields: { userId: "staffId" },
      expiresIn: 30 * dayS,
      updateAge: dayS,
    },
    account: { modelName: "staffCredential", fields: { userId: "staffId" } },
    verification: { modelName: "staffVerification" },
    rateLimit: {
      enabled: true,
      customRules: { "/sign-in/email": { window: 60, max: 30 }, "/get-session": false, "/sign-out": false },
      customStorage: { consume: consumeAttempt },
    },
    databaseHooks: { session: { create: { before: refuseDisabledStaff } } },
    advanced: {
      cookiePrefix: "cartdesk",
      database: { generateId: () => newId() },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
    },
  });
}

/**
 * The address the page was opened at, which is not always PUBLIC_URL: localhost, 127.0.0.1 or the
 * machine's name in the shop's network. A page of another site cannot choose its visitors' Host header.
 */
function originsOf(request: Request | undefined): string[] {
  const host = request?.headers.get("host");
  return host && /^[\w.[\]:-]+$/.test(host) ? [`http://${host}`, `https://${host}`] : [];
}

async function consumeAttempt(key: string, rule: { window: number; max: number }) {
  const waitMs = await recordAttempt(key, { max: rule.max, windowMs: rule.window * 1000 });
  return { allowed: waitMs === 0, retryAfter: waitMs === 0 ? null : Math.ceil(waitMs / 1000) };
}

interface SessionDraft {
  userId: string;
}
interface HookContext {
  context: { internalAdapter: { findUserById: (id: string) => Promise<object | null> } };
}

async function refuseDisabledStaff(session: SessionDraft, hook: HookContext | null): Promise<void> {
  const staff = await hook?.context.internalAdapter.findUserById(session.userId);
  const isEnabled = staff && "disabledAt" in staff && staff.disabledAt === null;
  if (!isEnabled) throw new APIError("FORBIDDEN", { code: "STAFF_DISABLED" });
}
