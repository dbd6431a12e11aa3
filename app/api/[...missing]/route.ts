import { publicRoute, type RouteHandler } from "@/lib/server/http/public-route";
import { AppError } from "@/lib/shared/app-error";

const missing: RouteHandler = publicRoute(async () => {
  throw new AppError("not_found", "There is no such route.");
});

export { missing as DELETE, missing as GET, missing as PATCH, missing as POST, missing as PUT };
