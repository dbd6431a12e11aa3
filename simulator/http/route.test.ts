import { expect, test } from "vitest";
import { textAnswer } from "./answer";
import { findRoute } from "./route";

const route = (method: string, path: string) => ({
  method,
  path,
  respond: () => textAnswer(200, ""),
});
const routes = [
  route("GET", "/"),
  route("POST", "/messages"),
  route("GET", "/shop/pictures/:sku.jpg"),
  route("PATCH", "/control/products/:sku"),
];

test.each([
  ["GET", "/", {}],
  ["POST", "/messages", {}],
  ["GET", "/shop/pictures/BR-1.jpg", { sku: "BR-1" }],
  ["PATCH", "/control/products/a%2Fb", { sku: "a/b" }],
])("%s %s", (method, path, params) => {
  expect(findRoute(routes, method, path)?.params).toEqual(params);
});

test.each([
  ["GET", "/messages"],
  ["POST", "/messages/"],
  ["GET", "/shop/pictures/BR-1xjpg"],
])("nothing at %s %s", (method, path) => {
  expect(findRoute(routes, method, path)).toBeUndefined();
});
