import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { findFreePort, isPortFree } from "@/launch/free-port";

const factsSchema = z.object({ password: z.string(), port: z.number() });

export type ConnectionFacts = z.infer<typeof factsSchema>;

/** The password is as old as the data; the port stays the same from start to start while it is free. */
export async function connectionFacts(folder: string): Promise<ConnectionFacts> {
  const file = join(folder, "connection.json");
  const known = existsSync(file) ? factsSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
  const facts = {
    password: known?.password ?? randomBytes(12).toString("hex"),
    port: known && (await isPortFree(known.port, "127.0.0.1")) ? known.port : await findFreePort(),
  };
  writeFileSync(file, JSON.stringify(facts), { mode: 0o600 });
  return facts;
}

export function connectionUrl({ password, port }: ConnectionFacts, database: string): string {
  return `postgresql://cartdesk:${password}@127.0.0.1:${port}/${database}`;
}
