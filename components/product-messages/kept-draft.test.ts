import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ComposerRecipient, newComposerDraft } from "@/lib/product-messages/composer-draft";
import { freshDraft } from "@/lib/product-messages/opened-draft";
import { newId } from "@/lib/shared/ids";
import { keptDraft, lastWriter, recoveredDraft } from "./kept-draft";
import { takeBack } from "./use-take-back";

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

const asked = { isAskedFor: true, recipient: null, defaults };
const unasked = { ...asked, isAskedFor: false };
const withBody = (body: string) => ({ ...newComposerDraft(defaults), body });

test("what was typed before a crash comes before what the server has of the same draft", () => {
  const opened = { ...freshDraft(defaults), version: 2, updatedAt: "2026-11-25T10:00:00.000Z" };
  keptDraft.write(staffId, opened.id, { basedOn: 2, writer, draft: withBody("typed") });
  expect(recoveredDraft(staffId, opened, asked)).toMatchObject({
    id: opened.id,
    version: 2,
    isUnsaved: true,
    draft: { body: "typed" },
  });
});

test("a reload is still the same page; another tab is not", () => {
  const opened = freshDraft(defaults);
  keptDraft.write(staffId, opened.id, { basedOn: 0, writer, draft: withBody("typed") });
  expect(recoveredDraft(staffId, opened, asked)?.writer).toBeUndefined();
  lastWriter.write(writer.id);
  expect(recoveredDraft(staffId, opened, asked)?.writer).toEqual(writer);
});

test("what the server has already is not recovered, and not kept any longer", () => {
  const opened = { ...freshDraft(defaults), version: 1 };
  keptDraft.write(staffId, opened.id, { basedOn: 0, writer, draft: opened.draft });
  expect(recoveredDraft(staffId, opened, asked)).toBeNull();
  expect(keptDraft.read(staffId, opened.id)).toBeNull();
});

test("another draft that was typed in last is recovered where none was asked for, and only its owner's", () => {
  const [opened, other] = [freshDraft(defaults), newId()];
  keptDraft.write(staffId, other, { basedOn: 0, writer, draft: withBody("never saved") });
  expect(recoveredDraft(staffId, opened, asked)).toBeNull();
  expect(recoveredDraft(newId(), opened, unasked)).toBeNull();
  expect(recoveredDraft(staffId, opened, unasked)).toMatchObject({ id: other, version: 0 });
});

test("garbage in the browser's storage, and a forbidden storage, are nothing to recover", () => {
  const opened = freshDraft(defaults);
  localStorage.setItem(`cartdesk.draft.${staffId}.${opened.id}`, '{"draft":');
  expect(recoveredDraft(staffId, opened, unasked)).toBeNull();
  const refuse = () => {
    throw new DOMException("no");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
  keptDraft.write(staffId, opened.id, { basedOn: 0, writer, draft: opened.draft });
  expect(recoveredDraft(staffId, opened, unasked)).toBeNull();
});

function person(name: string): ComposerRecipient {
  const customer = { id: newId(), waId: null, userId: null, name, username: null };
  return { id: newId(), channelId: newId(), customer, windowEndsAt: null };
}

test("for somebody nobody else's draft is opened, whatever was typed last", () => {
  const [rosa, pedro] = [person("Rosa"), person("Pedro")];
  const forRosa = { ...unasked, recipient: rosa };
  const opened = freshDraft(defaults, rosa);
  const pedros = { ...withBody("for Pedro"), recipients: [pedro] };
  keptDraft.write(staffId, newId(), { basedOn: 0, writer, draft: pedros });
  expect(recoveredDraft(staffId, opened, forRosa)).toBeNull();

  // The newest that the server has is for nobody yet, but was for Pedro when this browser last kept it.
  const newest = { ...freshDraft(defaults), version: 1, draft: { ...opened.draft, body: "saved" } };
  keptDraft.write(staffId, newest.id, { basedOn: 1, writer, draft: pedros });
  const begun = recoveredDraft(staffId, newest, forRosa);
  expect(begun).toMatchObject({ version: 0, draft: { recipients: [rosa] } });
  expect(begun?.id).not.toBe(newest.id);
  expect(keptDraft.read(staffId, newest.id)).toMatchObject({ draft: { body: "for Pedro" } });

  const id = newId();
  const own = { ...withBody("for Rosa"), recipients: [rosa] };
  keptDraft.write(staffId, id, { basedOn: 0, writer, draft: own });
  expect(recoveredDraft(staffId, opened, forRosa)).toMatchObject({ id, draft: { body: "for Rosa" } });
});

test("what was typed for nobody yet is for whom it is opened", () => {
  const rosa = person("Rosa");
  const opened = { ...freshDraft(defaults, rosa), version: 1 };
  keptDraft.write(staffId, opened.id, { basedOn: 1, writer, draft: withBody("typed") });
  expect(recoveredDraft(staffId, opened, { ...unasked, recipient: rosa })).toMatchObject({
    isUnsaved: true,
    draft: { body: "typed", recipients: [rosa] },
  });
});

describe("what was sent before the server had it", () => {
  const inAMinute = () => new Date(Date.now() + 60_000).toISOString();
  const [rosa, pedro] = [person("Rosa"), person("Pedro")];

  function sent(heldUntil = inAMinute()) {
    const id = newId();
    const draft = { ...withBody("sent"), recipients: [rosa, pedro] };
    keptDraft.write(staffId, id, { basedOn: 3, writer, draft, heldUntil });
    return { id, draft };
  }

  test("is no draft, and gone once it cannot be taken back", () => {
    const { id, draft } = sent();
    expect(keptDraft.read(staffId, id)).toBeNull();
    expect(keptDraft.readNewest(staffId)).toBeNull();
    expect(keptDraft.readHeld(draft.id)).toMatchObject({ id });
    expect(keptDraft.readHeld(newId())).toBeNull();

    const late = sent("2026-11-25T10:00:00.000Z");
    expect(keptDraft.readNewest(staffId)).toBeNull();
    expect(keptDraft.readHeld(late.draft.id)).toBeNull();
  });

  test("is a draft again when it is taken back, for those who did not get it", () => {
    const { id, draft } = sent();
    keptDraft.takeBack(draft.id, 4, (conversationId) => conversationId === rosa.id);
    const back = keptDraft.read(staffId, id);
    expect(back).toMatchObject({ basedOn: 4, draft: { body: "sent", recipients: [rosa] } });
    expect(back?.draft.id).not.toBe(draft.id);
  });

  test("is not laid over what another page has saved, and needs nothing on the server", () => {
    const changed = sent();
    keptDraft.takeBack(changed.draft.id, 6, () => true);
    expect(keptDraft.read(staffId, changed.id)?.basedOn).toBe(3);
    const never = sent();
    keptDraft.takeBack(never.draft.id, null, () => true);
    expect(keptDraft.read(staffId, never.id)).toMatchObject({ basedOn: 3, draft: { body: "sent" } });
  });

  test("is opened by taking back, also where the server brought nothing back", async () => {
    const { id, draft } = sent();
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (path: string) => {
      asked.push(path);
      return Response.json({ takenBackCount: 2, tooLateCount: 0, draftId: null });
    });
    expect(await takeBack(draft.id)).toMatchObject({ draftId: id });
    expect(asked).toHaveLength(1);
    expect(keptDraft.read(staffId, id)).toMatchObject({ draft: { body: "sent" } });
    expect(await takeBack(newId())).toMatchObject({ draftId: null });
  });
});
