import "server-only";
import type { ProductDto } from "@/lib/catalog/contract";
import { findProductsByRetailerIds } from "@/lib/catalog/server/find-products-by-retailer-ids";
import { newSection } from "@/lib/product-messages/composer-draft";
import type { OpenedDraft } from "@/lib/product-messages/opened-draft";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { requirePermission } from "@/lib/staff/server/require-staff";
import { findReusableMessage } from "./product-message-store";

/**
 * A new draft with what a sent message held, products as the catalog has them now, for the same customers
 * or for nobody yet; null when there is no such message. What the catalog no longer knows is in it too, to be
 * seen and taken out.
 */
export async function findDraftOfSent(
  staff: StaffDto,
  { sentId, isSameRecipients }: { sentId: string; isSameRecipients: boolean },
): Promise<OpenedDraft | null> {
  requirePermission(staff, "productMessages.send");
  const sent = await findReusableMessage(sentId);
  if (!sent) return null;
  const { channelId, catalogId, message, recipients } = sent;
  const skus = message.sections.flatMap(({ retailerIds }) => retailerIds);
  const products = await findProductsByRetailerIds({ catalogId }, skus);
  const sections = message.sections.map(({ title, retailerIds }) => ({
    ...newSection(),
    title,
    products: retailerIds.map((sku) => products.get(sku) ?? unknownProduct(sku)),
  }));
  const { kind, header, body, footer, nameFallback = "" } = message;
  const draft = {
    ...{
      id: newId(),
      kind,
      header,
      body,
      footer,
      nameFallback,
      channelId,
      further: [],
      position: 0,
      template: null,
    },
    sections: sections.length > 0 ? sections : [newSection()],
    recipients: isSameRecipients ? recipients : [],
  };
  return { id: newId(), version: 0, updatedAt: null, draft, isUnsaved: true };
}

function unknownProduct(retailerId: string): ProductDto {
  const nothing = {
    brand: null,
    category: null,
    variant: null,
    price: null,
    salePrice: null,
    photoPath: null,
  };
  return {
    ...{ id: newId(), retailerId, name: retailerId, description: "", ...nothing },
    availability: "unknown",
    isHidden: false,
  };
}
