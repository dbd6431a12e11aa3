import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { secondMs } from "@/lib/shared/clock";
import { isApiProblem, type ProblemCode } from "./api-client";

const mostRetries = 3;
const passing: ReadonlySet<ProblemCode> = new Set<ProblemCode>(["offline", "unavailable", "unexpected"]);

/** `onSignedOut` runs when any request learns that the session is over. */
export function createQueryClient(onSignedOut: () => void = () => {}): QueryClient {
  const onError = (error: unknown) => {
    if (isApiProblem(error, "not_signed_in")) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // Live events say when something is stale; this bounds what a lost one can cost.
        staleTime: 30 * secondMs,
        retry: isWorthRetrying,
        // By default requests without a network wait in silence: a clerk must hear of it instead.
        networkMode: "always",
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}

export function isWorthRetrying(failureCount: number, error: unknown): boolean {
  return failureCount < mostRetries && isApiProblem(error) && passing.has(error.code);
}
