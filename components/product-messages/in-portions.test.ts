import { expect, test } from "vitest";
import { draftProductsInputSchema, draftProductsMax } from "@/lib/product-messages/contract";
import { newId } from "@/lib/shared/ids";
import { inPortions } from "./in-portions";

test.each([0, 1, draftProductsMax, draftProductsMax + 1, 1201])(
  "%i SKUs are asked for in requests that are none too large, and all are answered in their order",
  async (count) => {
    const wanted = Array.from({ length: count }, (_, index) => `sku-${index}`);
    const catalogId = newId();
    const answered = await inPortions(wanted, draftProductsMax, async (retailerIds) => {
      expect(draftProductsInputSchema.safeParse({ catalogId, retailerIds }).success).toBe(true);
      return retailerIds;
    });
    expect(answered).toEqual(wanted);
  },
);

test("one failed request is a failure of all: what was not asked about is not unknown to the catalog", async () => {
  let asked = 0;
  const ask = async (portion: number[]) => {
    asked += 1;
    if (asked === 2) throw new Error("no answer");
    return portion;
  };
  await expect(inPortions([1, 2, 3], 1, ask)).rejects.toThrow("no answer");
});
