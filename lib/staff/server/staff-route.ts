import "server-only";
import { z } from "zod";
import { parseInput, parseJson } from "@/lib/server/http/parse-input";
import { jsonResponse, publicRoute, type RouteHandler } from "@/lib/server/http/public-route";
import { readBody } from "@/lib/server/http/read-body";
import { requireSameOrigin } from "@/lib/server/http/same-origin";
import type { StaffDto } from "@/lib/staff/contract";
import type { Permission } from "@/lib/staff/permissions";
import { requireStaff } from "./require-staff";

const jsonMaxBytes = 1024 * 1024;

const nothing = z.unknown().transform(() => undefined);
type Nothing = typeof nothing;

interface StaffRouteShape<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Output extends z.ZodType,
> {
  permission: Permission;
  params?: Params;
  query?: Query;
  body?: Body;
  output: Output;
}

interface StaffRouteInput<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  staff: StaffDto;
  params: z.output<Params>;
  query: z.output<Query>;
  body: z.output<Body>;
}

/** A JSON route for signed-in staff: who asks, what they may, input in, verb, output out. */
export function staffRoute<
  Output extends z.ZodType,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
>(
  shape: StaffRouteShape<Params, Query, Body, Output>,
  verb: (input: StaffRouteInput<Params, Query, Body>) => Promise<z.input<Output>>,
): RouteHandler {
  return publicRoute(async (request, params) => {
    requireSameOrigin(request);
    const staff = await requireStaff(request.headers, shape.permission);
    const body = shape.body ? parseJson(await readBody(request, jsonMaxBytes)) : undefined;
    const result = await verb({
      staff,
      params: parseInput(shape.params ?? nothing, params) as z.output<Params>,
      query: parseInput(
        shape.query ?? nothing,
        Object.fromEntries(new URL(request.url).searchParams),
      ) as z.output<Query>,
      body: parseInput(shape.body ?? nothing, body) as z.output<Body>,
    });
    return jsonResponse(shape.output.parse(result));
  });
}
