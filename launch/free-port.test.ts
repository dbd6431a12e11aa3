import { createServer } from "node:net";
import { expect, test } from "vitest";
import { findFreePort, isPortFree } from "@/launch/free-port";

test.each(["127.0.0.1", "0.0.0.0"])("a port on which something listens at %s is taken", async (host) => {
  const port = await findFreePort();
  expect(await isPortFree(port, "127.0.0.1")).toBe(true);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  expect(await isPortFree(port, "127.0.0.1")).toBe(false);
  await new Promise((resolve) => server.close(resolve));
});
