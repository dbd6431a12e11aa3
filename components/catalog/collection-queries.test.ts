import { afterEach, expect, test, vi } from "vitest";
import { newId } from "@/lib/shared/ids";
import { fetchCollectionProducts } from "./collection-queries";

afterEach(() => void vi.unstubAllGlobals());

const productOf = (retailerId: string) => ({
  id: newId(),
  retailerId,
  name: retailerId,
  description: "",
  brand: null,
  category: null,
  variant: null,
  price: null,
  salePrice: null,
  availability: "in_stock",
  isHidden: false,
  photoPath: null,
});

test("a collection is read to its end, page by page and in its order; for a look its first page is enough", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    const isFirst = !url.includes("cursor=");
    return Response.json({
      items: [productOf(isFirst ? "a" : "b")],
      nextCursor: isFirst ? "next/page" : null,
    });
  });
  const id = newId();
  const whole = await fetchCollectionProducts(id);
  expect(whole.map(({ retailerId }) => retailerId)).toEqual(["a", "b"]);
  expect(asked).toEqual([
    `/api/catalog/collections/${id}/products?limit=100`,
    `/api/catalog/collections/${id}/products?limit=100&cursor=next%2Fpage`,
  ]);
  expect(await fetchCollectionProducts(id, { isWhole: false })).toHaveLength(1);
});
