import { expect, test } from "vitest";
import { categoryPaths } from "./category-paths";

test.each([
  ["Tea", ["Tea"]],
  ["Home > Kitchen > Pots", ["Home", "Home > Kitchen", "Home > Kitchen > Pots"]],
  ["Home>Kitchen", ["Home", "Home > Kitchen"]],
  ["", []],
  ["Home > ", ["Home"]],
])("%j", (category, paths) => expect(categoryPaths(category)).toEqual(paths));
