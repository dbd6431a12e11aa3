import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const demoShopSchema = z.object({
  signIn: z.array(z.object({ email: z.string(), password: z.string(), role: z.string() })),
  webhookUrl: z.string(),
  webhookSecretHeader: z.string(),
  secondNumberKey: z.string(),
});

/** What the seed made, or found: its last line of output. */
export type DemoShop = z.infer<typeof demoShopSchema>;

export function readDemoShop(printed: string[]): DemoShop {
  return demoShopSchema.parse(JSON.parse(printed.at(-1) ?? ""));
}

/** The first start plays a whole scene; later ones only a greeting, which opens the window again.
 * The demo is of use without it too, so a failure is only told. */
export async function playScene(simulatorUrl: string | undefined, dataDir: string): Promise<void> {
  const marker = sceneMarker(dataDir);
  const isFirst = !existsSync(marker);
  const path = isFirst ? "/control/scene" : "/control/greet";
  const answer = await fetch(new URL(path, simulatorUrl), { method: "POST" });
  if (!answer.ok) console.error(`The simulator answered ${answer.status} to ${path}: ${await answer.text()}`);
  else if (isFirst) writeFileSync(marker, new Date().toISOString());
}

export function sceneMarker(dataDir: string): string {
  return join(dataDir, "scene-played");
}
