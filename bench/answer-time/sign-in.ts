import type { BenchStack } from "@/bench/stack/open-bench-stack";

/** Headers of a signed-in member of the demo's staff. */
export async function signIn({ dashboardUrl, demoShop }: BenchStack): Promise<Record<string, string>> {
  const { origin } = new URL(dashboardUrl);
  const person = demoShop.signIn.find(({ role }) => role === "owner");
  if (!person) throw new Error("The demo has no owner.");
  const answer = await fetch(new URL("/api/auth/sign-in/email", dashboardUrl), {
    method: "POST",
    headers: { origin, "content-type": "application/json" },
    body: JSON.stringify({ email: person.email, password: person.password }),
  });
  if (!answer.ok) throw new Error(`The sign-in answered ${answer.status}`);
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  return { origin, cookie: cookies.join("; ") };
}
