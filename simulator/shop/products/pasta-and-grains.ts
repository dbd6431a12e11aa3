import { onSale, type ShopProduct } from "@/simulator/shop/product";

const category = "Pasta & grains";

export const pastaAndGrains: readonly ShopProduct[] = [
  {
    ...onSale,
    retailerId: "PST-SPA-500",
    name: "Bronze-Cut Spaghetti 500 g",
    description: "Rough from the bronze die, dried for two days, so that the sauce holds on.",
    brand: "Pastificio Gravina",
    category,
    price: "3.60",
    size: "500 g",
    picture: {
      family: "pantry",
      kind: "spaghetti",
      color: "#ecc468",
      accent: "#3f6b8c",
      backdrop: "#d8e3ea",
    },
  },
  {
    ...onSale,
    retailerId: "PST-FAR-500",
    name: "Farfalle 500 g",
    description:
      "Egg-yellow butterflies that stay firm in the middle. Made for peas, ham and a little cream.",
    brand: "Pastificio Gravina",
    category,
    price: "3.90",
    size: "500 g",
    picture: {
      family: "bag",
      shape: "window",
      color: "#e8d6b4",
      label: { paper: "#fff6e2", ink: "#b5442e", accent: "#f2c85c", ornament: "wheat" },
      backdrop: "#f5ddc6",
    },
  },
  {
    ...onSale,
    retailerId: "GRA-ARB-1000",
    name: "Arborio Risotto Rice 1 kg",
    description:
      "Fat pearly grains from the Po valley in a cotton sack. Drinks up stock and gives back cream.",
    brand: "Riseria Valsesia",
    category,
    price: "6.90",
    size: "1 kg",
    picture: {
      family: "bag",
      shape: "sack",
      color: "#eee0c2",
      label: { paper: "#fff6e2", ink: "#4f6b4a", accent: "#c4572f", ornament: "wheat" },
      prop: "wheat",
      scale: 1.18,
      backdrop: "#dde5d2",
    },
  },
  {
    ...onSale,
    retailerId: "GRA-LEN-500",
    name: "Castelluccio Lentils 500 g",
    description:
      "Tiny mountain lentils from Umbria that need no soaking. In a clip jar you will keep long after they are gone.",
    brand: "Olive & Thyme",
    category,
    price: "5.40",
    size: "500 g",
    picture: {
      family: "jar",
      lid: "clip",
      lidColor: "#dbe4e6",
      contents: "lentils",
      contentsColor: "#9c8b4a",
      label: { paper: "#f9f0da", ink: "#4f5a2e", accent: "#b5683a", ornament: "leaf" },
      backdrop: "#ead9c8",
    },
  },
  {
    ...onSale,
    retailerId: "GRA-POL-500",
    name: "Stone-Ground Polenta 500 g",
    description: "Coarse golden maize from Friuli. Forty minutes of stirring, or five of looking away.",
    brand: "Mulino Venier",
    category,
    price: "4.20",
    size: "500 g",
    picture: {
      family: "box",
      color: "#e9b84a",
      pattern: "field",
      label: { paper: "#fff8e6", ink: "#8a5a1f", accent: "#d9902f", ornament: "sun" },
      backdrop: "#f8e9bd",
    },
  },
];
