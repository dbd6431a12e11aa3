import { type DehydratedState, dehydrate, type QueryClient } from "@tanstack/react-query";
import { createQueryClient } from "./query-client";

/**
 * For pages on the server: fills a client of this request's own and gives its contents for
 * `<HydrationBoundary state={…}>`. A query that fails is left out, and the browser asks again.
 */
export async function prefetched(
  fill: (client: QueryClient) => Promise<unknown>[],
): Promise<DehydratedState> {
  const client = createQueryClient();
  await Promise.allSettled(fill(client));
  return dehydrate(client);
}
