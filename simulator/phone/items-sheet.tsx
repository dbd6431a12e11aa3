import type { ChatContent } from "@/simulator/state/chat-content";
import { quantityOf, withQuantity } from "./cart";
import type { PhoneView } from "./phone-contract";
import { ProductRow } from "./product-row";
import { QuantityStepper } from "./quantity-stepper";
import type { SheetContext } from "./screen-sheet";
import { Sheet } from "./sheet";
import { ViewCartButton } from "./view-cart-button";

export function ItemsSheet(context: SheetContext & { messageId: string }) {
  const { view, desk, actions, frame, messageId } = context;
  const content = view.messages.find(({ id }) => id === messageId)?.content;
  const shown = content && shelvesOf(content, view);
  if (!shown) return null;
  return (
    <Sheet {...frame} title={shown.title} bar={<ViewCartButton desk={desk} actions={actions} />}>
      <div className="sheet-body">
        {shown.sections.map((section, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sent message never changes, titles may repeat
          <section key={place} aria-label={section.title ?? "Items"}>
            {section.title !== undefined && <h3 dir="auto">{section.title}</h3>}
            <ul>
              {[...new Set(section.retailerIds)].map((retailerId) => {
                const product = view.products.find((one) => one.retailerId === retailerId);
                if (!product) return null;
                const open = () => actions.open({ kind: "product", retailerId, messageId });
                return (
                  <ProductRow key={retailerId} product={product} detail={product.description} onOpen={open}>
                    {product.isAvailable ? (
                      <QuantityStepper
                        name={product.name}
                        quantity={quantityOf(desk.cart, retailerId)}
                        onChange={(quantity) =>
                          desk.change(withQuantity(desk.cart, retailerId, quantity, messageId))
                        }
                      />
                    ) : (
                      <span className="sold-out">Out of stock</span>
                    )}
                  </ProductRow>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
    </Sheet>
  );
}

type Shelves = { title: string; sections: { title?: string | undefined; retailerIds: string[] }[] };

function shelvesOf(content: ChatContent, view: PhoneView): Shelves | null {
  const whole = { title: "Catalog", sections: [{ retailerIds: view.products.map((one) => one.retailerId) }] };
  switch (content.kind) {
    case "product_list":
      return { title: content.header, sections: content.sections };
    case "catalog":
      return whole;
    case "template":
      if (content.retailerIds.length === 0) return whole;
      return {
        title: content.header?.text ?? "Items",
        sections: content.sections ?? [{ retailerIds: content.retailerIds }],
      };
    default:
      return null;
  }
}
