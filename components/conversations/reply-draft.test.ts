import { afterEach, expect, test, vi } from "vitest";
import { attach, changeDraft, giveBack, readDraft, replyDraftKey } from "./reply-draft";

afterEach(() => vi.unstubAllGlobals());

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

test("the text is kept for one person in the browser's storage until nothing is left of it", () => {
  const stored = new Map([[replyDraftKey("nour", "d"), "Half a sen"]]);
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
    removeItem: (key: string) => stored.delete(key),
  });
  expect(readDraft(replyDraftKey("nour", "d"))).toEqual({ text: "Half a sen", attachment: null });
  expect(readDraft(replyDraftKey("max", "d")).text).toBe("");
  changeDraft(replyDraftKey("max", "d"), { text: "Mine" });
  expect([...stored.values()]).toEqual(["Half a sen", "Mine"]);
  changeDraft(replyDraftKey("nour", "d"), { text: "" });
  expect([...stored.values()]).toEqual(["Mine"]);
});

test("a storage that refuses leaves the draft in memory", () => {
  const refuse = () => {
    throw new Error("the quota is exceeded");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
  changeDraft("e", { text: "Still here" });
  expect(readDraft("e").text).toBe("Still here");
});
