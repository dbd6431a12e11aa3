import { onSale, type ShopProduct } from "@/simulator/shop/product";

const category = "Gifts";

export const gifts: readonly ShopProduct[] = [
  {
    ...onSale,
    retailerId: "GFT-HAM-L",
    name: "Large Holiday Hamper",
    description:
      "Olive oil, marmalade, a baguette and whatever the season adds, in a wicker basket with a bow.",
    brand: "Olive & Thyme",
    category,
    price: "79.00",
    visibility: "staging",
    picture: {
      family: "gift",
      kind: "hamper",
      color: "#b98445",
      ribbon: "#b8322c",
      backdrop: "#e3e7d6",
    },
  },
  {
    ...onSale,
    retailerId: "GFT-BOX-M",
    name: "Aperitivo Gift Box",
    description: "Olives, grissini, tomato spread and two linen napkins, wrapped and tagged with your words.",
    brand: "Olive & Thyme",
    category,
    price: "39.00",
    picture: {
      family: "gift",
      kind: "box",
      color: "#4f7a6a",
      ribbon: "#e0a94a",
      backdrop: "#f3e2cc",
    },
  },
  {
    ...onSale,
    retailerId: "GFT-CRD-50",
    name: "Gift Card €50",
    description:
      "A printed card in a sealed envelope. Valid for three years on everything behind the counter.",
    brand: "Olive & Thyme",
    category,
    price: "50.00",
    picture: {
      family: "gift",
      kind: "card",
      color: "#4f6136",
      ribbon: "#b8643f",
      backdrop: "#f0dcd0",
      stage: "plain",
    },
  },
];
