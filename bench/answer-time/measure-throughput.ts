import { Pool } from "undici";

export interface Shot {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** Answers a second over `connections` kept-alive connections, each busy with one request at a time. */
export async function measureThroughput(
  origin: string,
  connections: number,
  requests: number,
  shotOf: (index: number) => Shot,
): Promise<number> {
  const pool = new Pool(origin, { connections, pipelining: 1 });
  let next = 0;
  const startedAt = performance.now();
  try {
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (next < requests) {
          const { path, headers, body } = shotOf(next++);
          const answer = await pool.request({ path, method: "POST", headers, body });
          await answer.body.dump();
          if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`);
        }
      }),
    );
  } finally {
    await pool.close();
  }
  return requests / ((performance.now() - startedAt) / 1000);
}
