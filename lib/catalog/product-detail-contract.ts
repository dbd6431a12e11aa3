import { z } from "zod";
import { productSchema } from "./contract";

/** Of one product's variants; a feed's item group holds seldom more than a few dozen. */
export const variantsMax = 200;

export const productParamsSchema = z.object({ productId: z.uuid() });

export const productVariantSchema = productSchema.pick({
  id: true,
  retailerId: true,
  name: true,
  variant: true,
  price: true,
  salePrice: true,
  availability: true,
  photoPath: true,
});
export type ProductVariantDto = z.infer<typeof productVariantSchema>;

/** One product with all that the catalog knows of it; one that has left the feed too. */
export const productDetailSchema = productSchema.extend({
  catalogId: z.uuid(),
  /** The shop's page; http or https. */
  link: z.string().nullable(),
  labels: z.array(z.string()),
  /** Paths of this app, in the feed's order: the main photo first. */
  photoPaths: z.array(z.string()),
  /** Those of its item group that are in the feed, itself included; none when it stands alone. */
  variants: z.array(productVariantSchema),
  /** The last import that held it; null when that is not known any more. */
  seenAt: z.iso.datetime().nullable(),
  /** The import in which it was missing. */
  removedAt: z.iso.datetime().nullable(),
});
export type ProductDetailDto = z.infer<typeof productDetailSchema>;
