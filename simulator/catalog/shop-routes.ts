import { readFile } from "node:fs/promises";
import { bytesAnswer, jsonAnswer, textAnswer } from "@/simulator/http/answer";
import type { Route } from "@/simulator/http/route";
import { renderFeedCsv } from "@/simulator/shop/feed";
import { pictureFile } from "@/simulator/shop/picture-file";
import type { Simulator } from "@/simulator/state/simulator";
import { currentProduct, currentProducts } from "./current-products";
import { effectivePrice } from "./price";

export function shopRoutes(simulator: Simulator): Route[] {
  return [
    {
      method: "GET",
      path: "/shop/feed.csv",
      respond: (call) => {
        const baseUrl = `http://${call.header("host") ?? "127.0.0.1"}`;
        return textAnswer(200, renderFeedCsv(currentProducts(simulator), baseUrl), "text/csv");
      },
    },
    {
      method: "GET",
      path: "/shop/pictures/:sku.jpg",
      respond: async ({ params: { sku = "" } }) => {
        const product = currentProduct(simulator, sku);
        if (!product) return jsonAnswer(404, { error: `No product ${sku}` });
        return bytesAnswer("image/jpeg", await readFile(pictureFile(product)));
      },
    },
    {
      method: "GET",
      path: "/shop/products/:sku",
      respond: ({ params: { sku = "" } }) => {
        const product = currentProduct(simulator, sku);
        if (!product) return jsonAnswer(404, { error: `No product ${sku}` });
        const { name, description, currency } = product;
        return textAnswer(200, `${name}\n${effectivePrice(product)} ${currency}\n\n${description}\n`);
      },
    },
  ];
}
