import { createServer } from "node:net";

/** A port on which nothing listened a moment ago. */
export async function findFreePort(): Promise<number> {
  const port = await listenOnce(0, "127.0.0.1");
  if (port === undefined) throw new Error("No free port on 127.0.0.1.");
  return port;
}

/** Also looks at ::1, where a browser goes first when it reads `localhost`. */
export async function isPortFree(port: number, host: string): Promise<boolean> {
  const found = await Promise.all([listenOnce(port, host), listenOnce(port, "::1")]);
  return found.every((listened) => listened !== undefined);
}

function listenOnce(port: number, host: string): Promise<number | undefined> {
  return new Promise((settle) => {
    const server = createServer();
    server.once("error", (problem: NodeJS.ErrnoException) => {
      // A machine without IPv6 has nothing listening there either.
      const isAbsent = problem.code === "EADDRNOTAVAIL" || problem.code === "EAFNOSUPPORT";
      settle(isAbsent ? port : undefined);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const listened = typeof address === "object" && address ? address.port : port;
      server.close(() => settle(listened));
    });
  });
}
