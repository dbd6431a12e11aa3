import { describe, expect, test, vi } from "vitest";
import { log } from "@/lib/server/log";
import { workerLogger } from "./worker-logger";

describe("what graphile-worker says of a failed job", () => {
  test("is logged without what the error quotes", () => {
    const written = vi.spyOn(log, "error").mockImplementation(() => {});
    const error = new TypeError("Invalid value in { text: 'My address is Calle Mayor 1' }");
    const details = { failure: true, job: { payload: { text: "Calle Mayor 1" } }, error };
    workerLogger().error(
      `Failed task 7 (send-messages, 2.10ms, attempt 1 of 25) with error '${error.message}':\n  ${error.stack}`,
      details,
    );
    expect(written).toHaveBeenCalledOnce();
    const line = JSON.stringify(written.mock.calls[0]);
    expect(line).toContain("Failed task 7 (send-messages, 2.10ms, attempt 1 of 25)");
    expect(line).toContain("TypeError");
    expect(line).not.toContain("Calle Mayor");
  });
});
