import { describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "./content-security-policy";

function directives(isDevelopment: boolean): Record<string, string> {
  const parts = contentSecurityPolicy("bm9uY2U=", isDevelopment).split("; ");
  return Object.fromEntries(parts.map((part) => [part.split(" ")[0], part.slice(part.indexOf(" ") + 1)]));
}

describe("in production", () => {
  test.each([
    ["script-src", "'nonce-bm9uY2U=' 'strict-dynamic'"],
    ["style-src", "'self' 'nonce-bm9uY2U='"],
    ["style-src-attr", "'unsafe-inline'"],
    ["img-src", "'self' data: blob:"],
    ["connect-src", "'self'"],
    ["object-src", "'none'"],
    ["base-uri", "'none'"],
    ["form-action", "'self'"],
    ["frame-ancestors", "'none'"],
    ["default-src", "'self'"],
  ])("%s is %s", (directive, sources) => {
    expect(directives(false)[directive]).toBe(sources);
  });

  test("no script without the nonce, no eval, no other host", () => {
    const policy = contentSecurityPolicy("n", false);
    expect(policy).not.toContain("unsafe-eval");
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(policy).not.toMatch(/https?:|\*/);
  });
});

test("development lets React rebuild stacks with eval, and nothing else of a script", () => {
  expect(directives(true)["script-src"]).toBe("'nonce-bm9uY2U=' 'strict-dynamic' 'unsafe-eval'");
});

test("where large files go to a store of their own, pages may call that host and no other", () => {
  const policy = contentSecurityPolicy("n", false, "https://vercel.com");
  expect(policy).toContain("connect-src 'self' https://vercel.com;");
  expect(policy.replace("https://vercel.com", "")).not.toMatch(/https?:|\*/);
});
