import { quantityOf, withQuantity } from "./cart";
import { ProductRow } from "./product-row";
import { QuantityStepper } from "./quantity-stepper";
import type { SheetContext } from "./screen-sheet";
import { Sheet } from "./sheet";
import { ViewCartButton } from "./view-cart-button";

export function ItemsSheet(context: SheetContext & { messageId: string }) {
  const { view, desk, actions, frame, messageId } = context;
  const content = view.messages.find(({ id }) => id === messageId)?.content;
  if (content?.kind !== "product_list") return null;
  return (
    <Sheet {...frame} title={content.header} bar={<ViewCartButton desk={desk} actions={actions} />}>
      <div className="sheet-body">
        {content.sections.map((section, place) => (
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
