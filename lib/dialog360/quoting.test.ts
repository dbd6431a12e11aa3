import { expect, test } from "vitest";
import { buildReaction } from "./build-reaction";
import { buildText } from "./build-text";
import { quoting } from "./quoting";

test("a quoting text names the message it answers", () => {
  expect(quoting(buildText("Yes"), "wamid.1")).toEqual({
    context: { message_id: "wamid.1" },
    type: "text",
    text: { body: "Yes" },
  });
});

test("a reaction names its message; none is the empty emoji", () => {
  expect(buildReaction("wamid.1", "👍")).toEqual({
    type: "reaction",
    reaction: { message_id: "wamid.1", emoji: "👍" },
  });
  expect(buildReaction("wamid.1", null)).toMatchObject({ reaction: { emoji: "" } });
});
