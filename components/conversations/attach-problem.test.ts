import { expect, test } from "vitest";
import { ApiProblem } from "@/lib/client/api-client";
import { problemOfFile, problemOfRefusal } from "./attach-problem";

const megabyte = 1024 * 1024;

test.each([
  [{ size: 0, type: "image/png" }, "", "empty"],
  [{ size: 5 * megabyte, type: "image/jpeg" }, "x", null],
  [{ size: 5 * megabyte + 1, type: "image/jpeg" }, "", "too_large"],
  [{ size: 16 * megabyte + 1, type: "video/mp4" }, "", "too_large"],
  [{ size: 25 * megabyte, type: "application/pdf" }, "x", null],
  [{ size: 25 * megabyte + 1, type: "" }, "", "too_large"],
  [{ size: 9, type: "audio/mpeg" }, "Listen", "not_with_audio"],
  [{ size: 9, type: "audio/mpeg" }, "", null],
])("%o with the caption “%s”: %s", (file, caption, kind) => {
  expect(problemOfFile(file, caption)?.kind ?? null).toBe(kind);
});

test("a refusal is told by its field, with the limit it names", () => {
  const fields = [{ path: "file", problem: "too_large", values: { maxMegabytes: 5 } }];
  expect(problemOfRefusal(new ApiProblem("too_large", { fields }))).toEqual({
    kind: "too_large",
    maxMegabytes: 5,
  });
  expect(problemOfRefusal(new ApiProblem("too_large"))).toEqual({ kind: "too_large", maxMegabytes: 25 });
  const type = [{ path: "file", problem: "type" }];
  expect(problemOfRefusal(new ApiProblem("invalid_input", { fields: type }))?.kind).toBe("type");
  expect(problemOfRefusal(new ApiProblem("offline"))).toBeNull();
  expect(problemOfRefusal(new ApiProblem("window_closed"))).toBeNull();
});
