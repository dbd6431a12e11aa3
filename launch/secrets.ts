import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const secretsSchema = z.object({
  AUTH_SECRET: z.string(),
  SECRETS_KEYS: z.string(),
  SETUP_CODE: z.string(),
  CRON_SECRET: z.string(),
  DEMO_API_KEY: z.string(),
});

export type Secrets = z.infer<typeof secretsSchema>;

/** Made once per data folder and readable by its owner alone. Losing the file means losing what was
 * sealed under SECRETS_KEYS. */
export function keepSecrets(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  const kept = existsSync(file) ? secretsSchema.partial().parse(JSON.parse(readFileSync(file, "utf8"))) : {};
  const secrets = { ...newSecrets(), ...kept };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, undefined, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return secrets;
}

function newSecrets(): Secrets {
  return {
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    SECRETS_KEYS: `1:${randomBytes(32).toString("base64")}`,
    SETUP_CODE: newSetupCode(),
    CRON_SECRET: randomBytes(24).toString("base64url"),
    DEMO_API_KEY: randomBytes(16).toString("hex"),
  };
}

// Read from a console and typed by hand: no letters that look like digits.
function newSetupCode(): string {
  const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  const code = Array.from(randomBytes(12), (byte) => letters[byte % letters.length]).join("");
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
