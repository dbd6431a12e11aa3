import { describe, expect, test } from "vitest";
import { causeOfVendorError, mayTryAgain, vendorErrorCauses, vendorErrors } from "./vendor-errors";

describe("vendor errors", () => {
  // 360dialog.md §4.1, column "retry?": those that say yes in one way or another.
  const again = [1, 2, 131016, 133004, 4, 80007, 130429, 131000, 131056, 131057, 2494100, 132069];

  test("exactly the documented codes may be tried again", () => {
    const found = [...vendorErrors.keys()].filter(mayTryAgain);
    expect(found.sort()).toEqual([...again].sort());
  });

  // 360dialog.md §4.1, row by row: the codes as they stand there, and whether its last column says no.
  const table: readonly (readonly [codes: string, again: boolean])[] = [
    ["0, 190", false],
    ["3, 10, 200–299, 131005", false],
    ["1", true],
    ["2, 131016, 133004", true],
    ["4, 80007", true],
    ["33", false],
    ["100", false],
    ["368, 131031", false],
    ["130429", true],
    ["130472", false],
    ["130497", false],
    ["131000", true],
    ["131008", false],
    ["131009", false],
    ["131021", false],
    ["131026", false],
    ["131030", false],
    ["131037", false],
    ["131042", false],
    ["131045, 133010", false],
    ["131047", false],
    ["131048", false],
    ["131049", false],
    ["131050", false],
    ["131051", false],
    ["131052, 131053", false],
    ["131056", true],
    ["131057, 2494100", true],
    ["131062", false],
    ["131063, 131064", false],
    ["132000", false],
    ["132001", false],
    ["132005, 132007, 132008, 132012", false],
    ["132015, 132016", false],
    ["132068", false],
    ["132069", true],
    ["134011", false],
    ["135000", false],
    ["137000", false],
    ["2388040, 2388047, 2388072, 2388073, 2388293, 2388299, 2388019", false],
  ];
  const codesOf = (codes: string) =>
    codes.split(", ").flatMap((part) => {
      const [first = Number.NaN, last = first] = part.split("–").map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    });

  test.each(table)("%s: known, with a cause, tried again: %s", (codes, again) => {
    for (const code of codesOf(codes)) {
      expect(vendorErrors.has(code)).toBe(true);
      expect(mayTryAgain(code)).toBe(again);
      expect(causeOfVendorError(code, null)).not.toBe("other");
    }
  });

  test("no code is in our table that is not in the vendor's", () => {
    const documented = table.flatMap(([codes]) => codesOf(codes));
    expect([...vendorErrors.keys()].sort()).toEqual(documented.sort());
  });

  test("a code nobody documented is not tried again", () => {
    expect(mayTryAgain(999999)).toBe(false);
    expect(mayTryAgain(null)).toBe(false);
    expect(causeOfVendorError(999999, null)).toBe("other");
  });

  test("every cause is in use", () => {
    const used = new Set([...vendorErrors.values()].map(({ cause }) => cause));
    const only = vendorErrorCauses.filter((cause) => !used.has(cause));
    expect(only).toEqual([
      "products_not_in_catalog",
      "catalog_hidden",
      "catalog_parameters_missing",
      "catalog_header_not_allowed",
      "other",
    ]);
  });

  test.each([
    [131009, "Products not found in FB Catalog", "products_not_in_catalog"],
    [131009, "Check the Commerce Settings of this number", "catalog_hidden"],
    [131009, "action['parameters'] cannot be empty.", "catalog_parameters_missing"],
    [
      131009,
      "The parameter interactive['header'] is not allows for catalog messages.",
      "catalog_header_not_allowed",
    ],
    [131009, "Parameter value is not valid", "parameter_wrong"],
    [131008, "action['parameters'] cannot be empty.", "parameter_wrong"],
    [2388185, null, "template_wrong"],
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
