import "server-only";
import type { ImportField, ImportFieldValue, ImportProductDto } from "@/lib/catalog/import-contract";
import type { ComparedProduct, StagedChange, StagedProductRow } from "./staged-page-store";

type Compared = Pick<
  StagedProductRow,
  | "name"
  | "description"
  | "brand"
  | "category"
  | "variant"
  | "itemGroupId"
  | "price"
  | "salePrice"
  | "currency"
  | "availability"
  | "isHidden"
  | "link"
  | "photoUrl"
  | "morePhotoUrls"
  | "labels"
>;

/** A staged row as the preview shows it: field by field what would change. */
export function importProductDto({ staged, product }: StagedChange): ImportProductDto {
  const { retailerId, name, variant, availability, effect } = staged;
  const isChange = effect === "changed" && product !== null;
  return {
    retailerId,
    name,
    variant,
    price: moneyOf(staged.price, staged.currency),
    salePrice: moneyOf(staged.salePrice, staged.currency),
    availability,
    changes: isChange ? changesOf(product, staged) : [],
  };
}

function changesOf(product: ComparedProduct, staged: StagedProductRow): ImportProductDto["changes"] {
  const before = fieldsOf(product);
  const after = fieldsOf(staged);
  const changes: ImportProductDto["changes"] = [...before.keys()]
    .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
  return product.removedAt === null
    ? changes
    : [{ field: "removed", before: true, after: false }, ...changes];
}

function fieldsOf(row: Compared): Map<ImportField, ImportFieldValue | null> {
  return new Map<ImportField, ImportFieldValue | null>([
    ["name", row.name],
    ["price", moneyOf(row.price, row.currency)],
    ["salePrice", moneyOf(row.salePrice, row.currency)],
    ["availability", row.availability],
    ["isHidden", row.isHidden],
    ["variant", row.variant],
    ["brand", row.brand],
    ["category", row.category],
    ["description", row.description === "" ? null : row.description],
    ["itemGroupId", row.itemGroupId],
    ["photoUrl", row.photoUrl],
    ["morePhotoUrls", row.morePhotoUrls.length === 0 ? null : row.morePhotoUrls],
    ["link", row.link],
    ["labels", row.labels.length === 0 ? null : row.labels],
  ]);
}

function moneyOf(amount: Compared["price"], currency: string | null) {
  return amount === null || currency === null ? null : { amount: amount.toFixed(), currency };
}
