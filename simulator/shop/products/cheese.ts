import { onSale, type ShopProduct } from "@/simulator/shop/product";

const category = "Cheese";

export const cheese: readonly ShopProduct[] = [
  {
    ...onSale,
    retailerId: "CHE-MAN-250",
    name: "Manchego Curado 250 g",
    description:
      "Raw sheep's milk, nine months in the cellar. Nutty and a little caramel, with the zigzag of the grass mould on its rind.",
    brand: "Quesería La Solana",
    category,
    price: "9.40",
    size: "250 g",
    picture: {
      family: "cheese",
      kind: "manchego",
      paste: "#f1dca4",
      rind: "#6d4a2c",
      backdrop: "#ecd9bd",
    },
  },
  {
    ...onSale,
    retailerId: "CHE-BRI-300",
    name: "Brie de Meaux 300 g",
    description:
      "Ripened until the middle just begins to run. Take it out of the fridge an hour before supper.",
    brand: "Fromagerie Dubrel",
    category,
    price: "8.20",
    size: "300 g",
    picture: {
      family: "cheese",
      kind: "brie",
      paste: "#f6e6ae",
      rind: "#f3ecdd",
      backdrop: "#e3d7e0",
    },
  },
  {
    ...onSale,
    retailerId: "CHE-STI-200",
    name: "Blue Stilton 200 g",
    description:
      "Crumbly and creamy at once, with blue veins all the way to the crust. A glass of port asks for it by name.",
    brand: "Harrowby Dairy",
    category,
    price: "7.60",
    size: "200 g",
    picture: {
      family: "cheese",
      kind: "stilton",
      paste: "#f2e6c4",
      rind: "#a98560",
      backdrop: "#d3dee2",
    },
  },
  {
    ...onSale,
    retailerId: "CHE-GOU-400",
    name: "Farmhouse Gouda in Red Wax 400 g",
    description:
      "A mild young gouda with a springy bite, sealed by hand in red wax. The one children finish first.",
    brand: "Boerderij Van Loon",
    category,
    price: "10.50",
    salePrice: "8.90",
    size: "400 g",
    picture: {
      family: "cheese",
      kind: "gouda",
      paste: "#f2c85c",
      rind: "#b8322c",
      backdrop: "#f6dfc0",
    },
  },
  {
    ...onSale,
    retailerId: "CHE-PAR-300",
    name: "Parmigiano Reggiano 24 Months 300 g",
    description:
      "Broken from the wheel on the day we send it, never sliced. Grainy, sweet and full of crystals that crackle.",
    brand: "Latteria San Biagio",
    category,
    price: "11.70",
    size: "300 g",
    picture: {
      family: "cheese",
      kind: "parmesan",
      paste: "#eed391",
      rind: "#c08a3a",
      backdrop: "#f4e6c8",
    },
  },
  {
    ...onSale,
    retailerId: "CHE-GOA-150",
    name: "Ash-Rolled Goat's Cheese 150 g",
    description:
      "A fresh log rolled in vegetable ash and wrapped the same morning. Lemony, soft, lovely with warm figs.",
    brand: "La Chèvrerie du Pré",
    category,
    price: "5.90",
    size: "150 g",
    picture: {
      family: "cheese",
      kind: "goat-log",
      paste: "#faf5e6",
      rind: "#8d8c88",
      backdrop: "#dde3d2",
    },
  },
  {
    ...onSale,
    retailerId: "CHE-BUR-200",
    name: "Burrata from Puglia 200 g",
    description:
      "A purse of mozzarella that hides cream and soft curds. Arrives on Thursdays and is usually gone by Saturday.",
    brand: "Caseificio Murgia",
    category,
    price: "6.80",
    availability: "out of stock",
    size: "200 g",
    picture: {
      family: "cheese",
      kind: "burrata",
      paste: "#f7f1e0",
      rind: "#5d87a0",
      backdrop: "#f6ddd0",
    },
  },
  {
    ...onSale,
    retailerId: "CHE-EMM-300",
    name: "Emmental AOP 300 g",
    description:
      "Cave-aged in the Bernese hills, with holes the size of cherries. Melts in long strings on toast.",
    brand: "Bergkäserei Aeschli",
    category,
    price: "7.90",
    size: "300 g",
    picture: {
      family: "cheese",
      kind: "emmental",
      paste: "#f3d377",
      rind: "#b98b4a",
      backdrop: "#dce6e4",
    },
  },
];
