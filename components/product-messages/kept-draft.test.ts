import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newComposerDraft } from "@/lib/product-messages/composer-draft";
import { freshDraft } from "@/lib/product-messages/opened-draft";
import { newId } from "@/lib/shared/ids";
import { keptDraft, lastWriter, recoveredDraft } from "./kept-draft";

const defaults = { header: "", body: "" };
const staffId = newId();
const writer = { id: newId(), version: 3 };

function storage() {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, text: string) => {
      kept[key] = text;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
  return new Proxy(kept, { get: (own, key) => Reflect.get(methods, key) ?? Reflect.get(own, key) });
}

beforeEach(() => {
  vi.stubGlobal("localStorage", storage());
  vi.stubGlobal("sessionStorage", storage());
});
afterEach(() => void vi.unstubAllGlobals());

const withBody = (body: string) => ({ ...newComposerDraft(defaults), body });

test("what was typed before a crash comes before what the server has of the same draft", () => {
  const opened = { ...freshDraft(defaults), version: 2, updatedAt: "2026-11-25T10:00:00.000Z" };
  keptDraft.write(staffId, opened.id, { basedOn: 2, writer, draft: withBody("typed") });
  expect(recoveredDraft(staffId, opened, true)).toMatchObject({
    id: opened.id,
    version: 2,
    isUnsaved: true,
    draft: { body: "typed" },
  });
});

test("a reload is still the same page; another tab is not", () => {
  const opened = freshDraft(defaults);
  keptDraft.write(staffId, opened.id, { basedOn: 0, writer, draft: withBody("typed") });
  expect(recoveredDraft(staffId, opened, true)?.writer).toBeUndefined();
  lastWriter.write(writer.id);
  expect(recoveredDraft(staffId, opened, true)?.writer).toEqual(writer);
});

test("what the server has already is not recovered, and not kept any longer", () => {
  const opened = { ...freshDraft(defaults), version: 1 };
  keptDraft.write(staffId, opened.id, { basedOn: 0, writer, draft: opened.draft });
  expect(recoveredDraft(staffId, opened, true)).toBeNull();
  expect(keptDraft.read(staffId, opened.id)).toBeNull();
});

test("another draft that was typed in last is recovered where none was asked for, and only its owner's", () => {
  const [opened, other] = [freshDraft(defaults), newId()];
  keptDraft.write(staffId, other, { basedOn: 0, writer, draft: withBody("never saved") });
  expect(recoveredDraft(staffId, opened, true)).toBeNull();
  expect(recoveredDraft(newId(), opened, false)).toBeNull();
  expect(recoveredDraft(staffId, opened, false)).toMatchObject({ id: other, version: 0 });
});

test("garbage in the browser's storage, and a forbidden storage, are nothing to recover", () => {
  const opened = freshDraft(defaults);
  localStorage.setItem(`cartdesk.draft.${staffId}.${opened.id}`, '{"draft":');
  expect(recoveredDraft(staffId, opened, false)).toBeNull();
  const refuse = () => {
    throw new DOMException("no");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
  keptDraft.write(staffId, opened.id, { basedOn: 0, writer, draft: opened.draft });
  expect(recoveredDraft(staffId, opened, false)).toBeNull();
});
