import { expect, test } from "vitest";
import { ApiProblem } from "@/lib/client/api-client";
import { discardWhenThere } from "./discard-when-there";

/** A server on which the run appears after so many questions. */
function serverWith(runAfter: number) {
  const server = { asked: 0, isStopped: false };
  const discard = async () => {
    server.asked++;
    if (server.asked <= runAfter) throw new ApiProblem("not_found");
    server.isStopped = true;
  };
  return { server, discard };
}

test.each([0, 1, 5])("a run that is there after %i questions is stopped", async (runAfter) => {
  const { server, discard } = serverWith(runAfter);
  await discardWhenThere(discard, 0);
  expect(server).toEqual({ asked: runAfter + 1, isStopped: true });
});

test("one that never comes is not waited for without end", async () => {
  const { server, discard } = serverWith(Number.POSITIVE_INFINITY);
  await discardWhenThere(discard, 0);
  expect(server.asked).toBe(8);
});

test("that it could not be stopped is said", async () => {
  const discard = () => Promise.reject(new ApiProblem("offline"));
  await expect(discardWhenThere(discard, 0)).rejects.toMatchObject({ code: "offline" });
});
