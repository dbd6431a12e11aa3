import { checkStyle } from "@/launch/checks/check-style";
import { checkTypes } from "@/launch/checks/check-types";
import { runChecks } from "@/launch/checks/run-checks";
import { runPlaywright } from "@/launch/checks/run-playwright";
import { runSoak } from "@/launch/checks/run-soak";
import { runVitest } from "@/launch/checks/run-vitest";

/** Everything: style, types, unit and database tests, journeys in a browser, the short soak. */
export function test(): Promise<number> {
  return runChecks([
    checkStyle,
    checkTypes,
    (folder) => runVitest(["unit", "db"], folder),
    runPlaywright,
    runSoak,
  ]);
}
