import "server-only";
import type { Tx } from "@/lib/server/db";
import type { Shop } from "@/lib/staff/shop";
import { readShop } from "./shop-store";

/** The one shop of this deployment; null until the first run is done. */
export async function findShop(tx?: Tx): Promise<Shop | null> {
  return readShop(tx);
}
