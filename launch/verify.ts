import { checkStyle } from "@/launch/checks/check-style";
import { checkTypes } from "@/launch/checks/check-types";
import { runChecks } from "@/launch/checks/run-checks";
import { runVitest } from "@/launch/checks/run-vitest";

/** What can be known in half a minute, without a database. */
export function verify(): Promise<number> {
  return runChecks([checkStyle, checkTypes, (reportFolder) => runVitest(["unit"], reportFolder)]);
}
