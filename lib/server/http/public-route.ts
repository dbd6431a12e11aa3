import "server-only";
import { newId } from "@/lib/shared/ids";
import { problemResponse } from "./problem-response";

export interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>;
}

export type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

/** Gives a route its request id and turns whatever it throws into a problem. Checks no one. */
export function publicRoute(
  answer: (request: Request, params: Record<string, unknown>) => Promise<Response>,
): RouteHandler {
  return async (request, context) => {
    try {
      return await answer(request, await context.params);
    } catch (error) {
      return problemResponse(error, newId());
    }
  };
}

export function jsonResponse(value: unknown): Response {
  return Response.json(value, { headers: { "cache-control": "no-store" } });
}
