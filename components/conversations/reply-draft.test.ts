import { expect, test } from "vitest";
import { attach, changeDraft, giveBack, readDraft } from "./reply-draft";

const photo = new File(["x"], "shelf.jpg", { type: "image/jpeg" });

test("a draft belongs to one conversation and is gone when nothing is left of it", () => {
  changeDraft("a", { text: "On its way" });
  attach("a", photo);
  expect(readDraft("a")).toMatchObject({ text: "On its way", attachment: { file: photo, problem: null } });
  expect(readDraft("b")).toEqual({ text: "", attachment: null });
  changeDraft("a", { text: "", attachment: null });
  expect(readDraft("a")).toEqual({ text: "", attachment: null });
});

test("what was refused comes back with its file, before what was typed since", () => {
  attach("c", photo);
  changeDraft("c", { text: "Our shelf" });
  const sent = readDraft("c");
  changeDraft("c", { text: "", attachment: null });
  changeDraft("c", { text: "And the price?" });
  giveBack("c", sent);
  expect(readDraft("c")).toEqual({ text: "Our shelf\nAnd the price?", attachment: sent.attachment });
});
