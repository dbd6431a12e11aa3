import { expect, test } from "vitest";
import { ApiProblem, type ProblemCode } from "@/lib/client/api-client";
import type { MessageProblem } from "@/lib/product-messages/product-message-rules";
import { failureTitleOf, mergeProblems, refusalOf, refusedPartOf } from "./refusal";

const unknown: MessageProblem = {
  severity: "blocks",
  code: "product_unknown",
  path: "sections.0.retailerIds.0",
  values: { sku: "a", name: "Teapot" },
};
const { path, values } = unknown;

test("a refusal becomes problems of the form, words it does not know are left out", () => {
  const fields = [
    { path, problem: "product_unknown", values: { sku: "a", name: "Teapot" } },
    { path, problem: "from_a_newer_server" },
  ];
  expect(refusalOf(new ApiProblem("message_refused", { fields }))).toEqual([unknown]);
  expect(refusalOf(new ApiProblem("offline", { fields }))).toEqual([]);
  expect(refusalOf(new Error("no"))).toEqual([]);
});

test("what the form had found itself is not said twice", () => {
  expect(mergeProblems([unknown], [unknown], [])).toEqual([unknown]);
  expect(mergeProblems([], [unknown], [])).toEqual([unknown]);
  expect(mergeProblems([{ ...unknown, path: "elsewhere", values }], [unknown], [])).toHaveLength(2);
  expect(mergeProblems([unknown], null, [])).toEqual([unknown]);
});

test("a customer whom the server does not know any more is called what the form calls them", () => {
  const fields = [{ path: "conversationIds.1", problem: "recipient_unknown" }];
  const refusal = refusalOf(new ApiProblem("message_refused", { fields }));
  const [problem] = mergeProblems([], refusal, [{ name: "Rosa" }, { name: "Omar" }]);
  expect(problem).toMatchObject({ code: "recipient_unknown", values: { name: "Omar" } });
});

test.each<[ProblemCode, string]>([
  ["message_refused", "notSent"],
  ["channel_incomplete", "notSent"],
  ["forbidden", "notSent"],
  ["already_sent", "changeNotSent"],
  ["offline", "uncertain"],
  ["unavailable", "uncertain"],
  ["unexpected", "uncertain"],
])("%s says %s", (code, title) => {
  expect(failureTitleOf(new ApiProblem(code))).toBe(title);
});

test("of several messages the first that is refused is named, with its own paths", () => {
  const further = { ...unknown, path: `further.1.${path}` };
  expect(refusedPartOf([further, { ...unknown, path: `further.2.${path}` }])).toEqual({
    position: 2,
    refusal: [unknown],
  });
  expect(refusedPartOf([unknown, further])).toEqual({ position: 0, refusal: [unknown] });
  expect(refusedPartOf([])).toEqual({ position: null, refusal: [] });
});
