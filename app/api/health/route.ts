import { pingDatabase } from "@/lib/server/db";
import { jsonResponse, publicRoute } from "@/lib/server/http/public-route";
import { AppError } from "@/lib/shared/app-error";

export const dynamic = "force-dynamic";

export const GET = publicRoute(async () => {
  await pingDatabase().catch((cause: unknown) => {
    throw new AppError("unavailable", "The database does not answer.", { cause });
  });
  return jsonResponse({ status: "ok" });
});
