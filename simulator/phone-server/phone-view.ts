import { currentProducts } from "@/simulator/catalog/current-products";
import type { PhoneView } from "@/simulator/phone/phone-contract";
import type { ShopProduct } from "@/simulator/shop/products";
import type { Simulator } from "@/simulator/state/simulator";
import { type Customer, chatOf, type SimulatorState } from "@/simulator/state/simulator-state";

const shownMessages = 300;

/** All that one customer's phone shows, at the newest prices. */
export function phoneView(simulator: Simulator, customer: Customer): PhoneView {
  const { state } = simulator;
  return {
    shopName: simulator.line.shopName,
    isShopTyping: (simulator.typingUntil.get(customer.waId) ?? 0) > simulator.now(),
    customer: { waId: customer.waId, name: customer.name },
    customers: state.customers.map(({ waId, name }) => ({
      waId,
      name,
      unread: arrived(state, waId).filter(
        ({ author, progress }) => author === "shop" && progress === "delivered",
      ).length,
    })),
    messages: arrived(state, customer.waId)
      .toSorted((one, other) => one.sentAt - other.sentAt)
      .slice(-shownMessages)
      .map(({ callbackData, ...message }) => message),
    products: currentProducts(simulator).map(phoneProduct),
  };
}

// A message of the shop that is only sent has not reached the phone.
function arrived(state: SimulatorState, waId: string) {
  return chatOf(state, waId).filter(({ progress }) => progress === "delivered" || progress === "read");
}

function phoneProduct(product: ShopProduct): PhoneView["products"][number] {
  const { retailerId, name, description, brand, size, price, salePrice, currency } = product;
  return {
    retailerId,
    name,
    description,
    brand,
    size,
    price,
    salePrice,
    currency,
    isAvailable: product.availability === "in stock" && product.visibility === "published",
    pictureUrl: `/shop/pictures/${encodeURIComponent(retailerId)}.jpg`,
  };
}
