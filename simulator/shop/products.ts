import type { ShopProduct } from "./product";
import { breadAndPastry } from "./products/bread-and-pastry";
import { cheese } from "./products/cheese";
import { chocolateAndSweets } from "./products/chocolate-and-sweets";
import { fruitAndVegetables } from "./products/fruit-and-vegetables";
import { gifts } from "./products/gifts";
import { jamsAndHoney } from "./products/jams-and-honey";
import { linenAndTableware } from "./products/linen-and-tableware";
import { oilAndVinegar } from "./products/oil-and-vinegar";
import { pastaAndGrains } from "./products/pasta-and-grains";
import { teaAndCoffee } from "./products/tea-and-coffee";

export type { ShopProduct };

export const shopProducts: readonly ShopProduct[] = [
  ...oilAndVinegar,
  ...cheese,
  ...breadAndPastry,
  ...pastaAndGrains,
  ...teaAndCoffee,
  ...jamsAndHoney,
  ...chocolateAndSweets,
  ...fruitAndVegetables,
  ...linenAndTableware,
  ...gifts,
];
