import { parseInput, parseJson } from "@/lib/server/http/parse-input";
import { jsonResponse, publicRoute } from "@/lib/server/http/public-route";
import { readBody } from "@/lib/server/http/read-body";
import { requireSameOrigin } from "@/lib/server/http/same-origin";
import { setupInputSchema, setupStateSchema } from "@/lib/staff/contract";
import { createOwner } from "@/lib/staff/server/create-owner";
import { findShop } from "@/lib/staff/server/find-shop";

const bodyMaxBytes = 16 * 1024;

export const GET = publicRoute(async () =>
  jsonResponse(setupStateSchema.parse({ needed: (await findShop()) === null })),
);

export const POST = publicRoute(async (request) => {
  requireSameOrigin(request);
  await createOwner(parseInput(setupInputSchema, parseJson(await readBody(request, bodyMaxBytes))));
  return jsonResponse(setupStateSchema.parse({ needed: false }));
});
