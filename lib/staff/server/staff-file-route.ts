import "server-only";
import type { z } from "zod";
import { type FileKeeping, fileResponse } from "@/lib/server/http/file-response";
import { parseInput } from "@/lib/server/http/parse-input";
import { publicRoute, type RouteHandler } from "@/lib/server/http/public-route";
import type { ServedFile } from "@/lib/server/served-file";
import type { StaffDto } from "@/lib/staff/contract";
import type { Permission } from "@/lib/staff/permissions";
import { requireStaff } from "./require-staff";

/** A GET route that answers signed-in staff with bytes: who asks, what they may, which file, how it is kept. */
export function staffFileRoute<Params extends z.ZodType>(
  shape: { permission: Permission; params: Params; keeping: FileKeeping },
  verb: (input: { staff: StaffDto; params: z.output<Params> }) => Promise<ServedFile>,
): RouteHandler {
  return publicRoute(async (request, params) => {
    const staff = await requireStaff(request.headers, shape.permission);
    const file = await verb({ staff, params: parseInput(shape.params, params) });
    return fileResponse(request, file, shape.keeping);
  });
}
