import "server-only";
import type { CollectionDto } from "@/lib/catalog/collection-contract";
import { countMax } from "@/lib/catalog/contract";
import type { CollectionRow } from "./collection-store";
import type { ProductScope } from "./product-condition-store";
import { productDto } from "./product-dto";
import { wholeCatalog } from "./product-scope";
import { lookIntoCollections } from "./product-search-store";
import { listProductRowsByIds } from "./product-store";

const photosShown = 4;
const lookedIntoAtOnce = 100;

/** A collection with its count and first photos as they are now. */
export async function collectionDto(row: CollectionRow): Promise<CollectionDto> {
  const [dto] = await collectionDtos([row]);
  if (!dto) throw new Error("A collection was not looked into.");
  return dto;
}

/** As `collectionDto`; however many there are, the database is asked twice for each hundred. */
export async function collectionDtos(rows: readonly CollectionRow[]): Promise<CollectionDto[]> {
  const dtos: CollectionDto[] = [];
  for (let at = 0; at < rows.length; at += lookedIntoAtOnce)
    dtos.push(...(await lookInto(rows.slice(at, at + lookedIntoAtOnce))));
  return dtos;
}

async function lookInto(rows: readonly CollectionRow[]): Promise<CollectionDto[]> {
  const looks = await lookIntoCollections(rows.map(collectionScopeOf), countMax, photosShown);
  const products = (await listProductRowsByIds(looks.flatMap(({ ids }) => ids))).map(productDto);
  const photoOf = new Map(
    products.map(({ id, name, photoPath }) => [id, { id, name, path: photoPath }] as const),
  );
  return rows.map(({ id, catalogId, name, kind, rule, updatedAt }, at) => {
    const { count, ids } = looks[at] ?? { count: 0, ids: [] };
    return {
      ...{ id, catalogId, name, kind, rule, updatedAt: updatedAt.toISOString() },
      products: { count: Math.min(count, countMax), isCapped: count > countMax },
      photos: ids.flatMap((productId) => photoOf.get(productId) ?? []),
    };
  });
}

/** What a collection holds, as the stores take it: products of its own catalog, none that is removed. */
export function collectionScopeOf({ id, catalogId, rule }: CollectionRow): ProductScope {
  const collection = rule === null ? { kind: "hand" as const, id } : { kind: "rule" as const, rule };
  return { ...wholeCatalog(catalogId), collection };
}
