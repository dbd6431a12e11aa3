import "server-only";
import type { GraphRefusal } from "@/lib/catalog/graph-refusal";
import { AppError } from "@/lib/shared/app-error";

/** That Graph gives no products, and why: a `GraphRefusal` as the problem of the field `token`. */
export function graphRefused(refusal: GraphRefusal, detail = ""): AppError {
  const fields = [{ path: "token", problem: refusal, values: { found: detail } }];
  return new AppError("graph_refused", `Graph gives no products: ${refusal}.`, { fields });
}
