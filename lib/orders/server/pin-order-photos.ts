import "server-only";
import { ensureProductPhoto } from "@/lib/catalog/server/ensure-product-photo";
import { inTransaction } from "@/lib/server/db";
import { publishLive } from "@/lib/server/live-events";
import { addMs, dayMs, minuteMs } from "@/lib/shared/clock";
import { listOrdersToPin, listUnpinnedProducts, pinPhoto } from "./photo-pin-store";

/** A picture that could not be had in a day will not be the one the customer saw. */
const pinWithinMs = dayMs;
/** ensureProductPhoto asks a host again after ten minutes. */
const askAgainAfterMs = 10 * minuteMs;
const batch = 50;

/** Pins the photos of recent orders that still lack some. */
export async function pinDueOrderPhotos(signal?: AbortSignal): Promise<void> {
  for (const id of await findOrdersToPin(batch)) {
    if (signal?.aborted) return;
    await pinOrderPhotos(id);
  }
}

/** Whether a recent order still lacks a photo that is worth asking for. */
export async function hasOrdersToPin(): Promise<boolean> {
  return (await findOrdersToPin(1)).length > 0;
}

/** Ties each line to its product's photo as it is now, so that the photo survives the product. */
export async function pinOrderPhotos(orderId: string): Promise<void> {
  for (const productId of await listUnpinnedProducts(orderId)) {
    const hash = await ensureProductPhoto(productId);
    if (hash === null) continue;
    await inTransaction(async (tx) => {
      await pinPhoto(tx, orderId, productId, hash);
      await publishLive(tx, "orders");
    });
  }
}

function findOrdersToPin(limit: number): Promise<string[]> {
  const now = new Date();
  return listOrdersToPin(addMs(now, -pinWithinMs), addMs(now, -askAgainAfterMs), limit);
}
