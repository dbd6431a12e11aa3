import { expect, test } from "vitest";
import { holdReason } from "./hold-reason";

const fine = { isCutOff: false, rowsRead: 100, badLines: 0, removed: 0, total: 100 };

test.each([
  [{}, null],
  [{ badLines: 50 }, null],
  [{ badLines: 51 }, "mostly_bad"],
  [{ removed: 20 }, null],
  [{ removed: 21 }, "removes_many"],
  [{ isCutOff: true }, "cut_off"],
  [{ total: 0 }, null],
  [{ rowsRead: 0 }, null],
])("%j is held because of %s", (run, reason) => expect(holdReason({ ...fine, ...run })).toBe(reason));
