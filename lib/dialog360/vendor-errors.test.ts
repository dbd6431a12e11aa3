import { describe, expect, test } from "vitest";
import { causeOfVendorError, mayTryAgain, vendorErrorCauses, vendorErrors } from "./vendor-errors";

describe("vendor errors", () => {
  // 360dialog.md §4.1, column "retry?": those that say yes in one way or another.
  const again = [1, 2, 131016, 133004, 4, 80007, 130429, 131000, 131056, 131057, 2494100, 132069];

  test("exactly the documented codes may be tried again", () => {
    const found = [...vendorErrors.keys()].filter(mayTryAgain);
    expect(found.sort()).toEqual([...again].sort());
  });

  test("a code nobody documented is not tried again", () => {
    expect(mayTryAgain(999999)).toBe(false);
    expect(mayTryAgain(null)).toBe(false);
    expect(causeOfVendorError(999999, null)).toBe("other");
  });

  test("every cause is in use", () => {
    const used = new Set([...vendorErrors.values()].map(({ cause }) => cause));
    const only = vendorErrorCauses.filter((cause) => !used.has(cause));
    expect(only).toEqual(["products_not_in_catalog", "catalog_hidden", "other"]);
  });

  test.each([
    [131009, "Products not found in FB Catalog", "products_not_in_catalog"],
    [131009, "Check the Commerce Settings of this number", "catalog_hidden"],
    [131009, "action['parameters'] cannot be empty.", "parameter_wrong"],
    [131047, null, "window_closed"],
    [131056, null, "customer_limit"],
    [190, null, "key_refused"],
    [250, null, "permission_missing"],
    [2388040, null, "template_wrong"],
    [null, "Products not found in FB Catalog", "other"],
  ] as const)("code %j with %j is %s", (code, detail, cause) =>
    expect(causeOfVendorError(code, detail)).toBe(cause),
  );
});
