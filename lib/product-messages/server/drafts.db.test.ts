import { beforeEach, describe, expect, test } from "vitest";
import { type ComposerDraft, newComposerDraft } from "@/lib/product-messages/composer-draft";
import { type ChangeDraftInput, changeDraftInputSchema } from "@/lib/product-messages/draft-contract";
import { prisma } from "@/lib/server/prisma";
import { addMs, dayMs, hourMs } from "@/lib/shared/clock";
import { newId } from "@/lib/shared/ids";
import type { StaffDto } from "@/lib/staff/contract";
import { createTestStaff } from "@/lib/testing/factories/create-test-staff";
import { resetDatabase } from "@/lib/testing/test-database";
import { changeDraft } from "./change-draft";
import { changeDraftDiscarded } from "./change-draft-discarded";
import { findDraftToOpen } from "./find-draft-to-open";
import { getDraft } from "./get-draft";
import { getDraftCount } from "./get-draft-count";
import { listDrafts } from "./list-drafts";
import { isTimeToPruneDrafts, pruneDrafts } from "./prune-drafts";

let staff: StaffDto;
const defaults = { header: "Tea & Co", body: "Have a look." };
const [here, there] = [newId(), newId()];

beforeEach(async () => {
  await resetDatabase();
  staff = await createTestStaff();
});

function inputOf(body: string, changes: Partial<ChangeDraftInput> = {}): ChangeDraftInput {
  const draft: ComposerDraft = { ...newComposerDraft(defaults), body };
  return { basedOn: 0, version: 1, writerId: here, draft, ...changes };
}

const bodyOf = async (id: string) => (await getDraft(staff, id)).draft.body;
const refusal = (saving: Promise<unknown>) =>
  saving.then(
    () => "saved",
    (error: { code: string; fields?: { problem: string; values?: object }[] }) =>
      [error.code, error.fields?.[0]?.problem, error.fields?.[0]?.values].filter(Boolean),
  );

describe("saving", () => {
  test("makes the draft, then changes it, for nobody but its owner", async () => {
    const id = newId();
    await changeDraft(staff, id, inputOf("one"));
    await changeDraft(staff, id, inputOf("two", { basedOn: 1, version: 2 }));
    expect(await bodyOf(id)).toBe("two");
    const other = await createTestStaff();
    expect(await listDrafts(other)).toEqual([]);
    await expect(getDraft(other, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(changeDraft(other, id, inputOf("mine", { version: 9 }))).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await bodyOf(id)).toBe("two");
  });

  test("the same save twice is one, and a late one does not overwrite what the page saved since", async () => {
    const id = newId();
    await changeDraft(staff, id, inputOf("one"));
    await changeDraft(staff, id, inputOf("three", { version: 3 }));
    expect(await changeDraft(staff, id, inputOf("two", { version: 2 }))).toMatchObject({ version: 3 });
    expect(await changeDraft(staff, id, inputOf("three", { version: 3 }))).toMatchObject({ version: 3 });
    expect(await bodyOf(id)).toBe("three");
  });

  test("another page is told, and may take over on top of what stands", async () => {
    const id = newId();
    await changeDraft(staff, id, inputOf("mine"));
    await changeDraft(staff, id, inputOf("theirs", { basedOn: 1, version: 2, writerId: there }));
    const late = changeDraft(staff, id, inputOf("mine again", { basedOn: 1, version: 2 }));
    expect(await refusal(late)).toEqual(["conflict", "changed_elsewhere", { version: 2 }]);
    expect(await bodyOf(id)).toBe("theirs");
    await changeDraft(staff, id, inputOf("mine again", { basedOn: 2, version: 3 }));
    expect(await bodyOf(id)).toBe("mine again");
  });

  test("two pages at the same moment: one wins, the other is told", async () => {
    const id = newId();
    await changeDraft(staff, id, inputOf("one"));
    const saves = await Promise.all(
      [here, there].map((writerId) =>
        refusal(changeDraft(staff, id, inputOf(writerId, { basedOn: 1, version: 2, writerId: newId() }))),
      ),
    );
    expect(saves.filter((save) => save === "saved")).toHaveLength(1);
    expect(saves.flat()).toContain("changed_elsewhere");
  });

  test("texts that PostgreSQL refuses are kept as far as they can be", async () => {
    const id = newId();
    const body = changeDraftInputSchema.parse(inputOf("a\u0000b\ud800"));
    await changeDraft(staff, id, body);
    expect(await bodyOf(id)).toBe("a\uFFFDb\uFFFD");
  });

  test.each([
    { basedOn: 1, version: 1 },
    { version: 0 },
    { version: 2 ** 40 },
    { basedOn: -1 },
    { writerId: "me" },
    { draft: { id: newId() } },
  ])("%j is no save", (changes) => {
    expect(changeDraftInputSchema.safeParse({ ...inputOf("x"), ...changes }).success).toBe(false);
  });
});

describe("discarding", () => {
  test("hides it, is told to other pages, and can be taken back", async () => {
    const id = newId();
    await changeDraft(staff, id, inputOf("one"));
    await changeDraftDiscarded(staff, id, true);
    expect(await listDrafts(staff)).toEqual([]);
    expect(await getDraftCount(staff)).toBe(0);
    expect(await refusal(changeDraft(staff, id, inputOf("two", { basedOn: 1, version: 2 })))).toEqual([
      "conflict",
      "discarded_elsewhere",
      { version: 1 },
    ]);
    await changeDraftDiscarded(staff, id, false);
    expect(await listDrafts(staff)).toMatchObject([{ id, body: "one", productCount: 0 }]);
    expect(await getDraftCount(staff)).toBe(1);
  });

  test("is refused to others", async () => {
    const id = newId();
    await changeDraft(staff, id, inputOf("one"));
    const other = await createTestStaff();
    await expect(changeDraftDiscarded(other, id, true)).rejects.toMatchObject({ code: "not_found" });
  });
});

test("the sweep deletes everybody's that were done with a week ago, and asks once an hour", async () => {
  const weekAgo = addMs(new Date(), -7 * dayMs);
  const [discarded, sent, late, open] = [newId(), newId(), newId(), newId()];
  for (const [index, id] of [discarded, sent, late, open].entries())
    await changeDraft(index === 1 ? await createTestStaff() : staff, id, inputOf("one"));
  const change = (id: string, data: { sentAt?: Date; discardedAt?: Date }) =>
    prisma().composerDraft.update({ where: { id }, data });
  await change(discarded, { discardedAt: addMs(weekAgo, -1000) });
  await change(sent, { sentAt: addMs(weekAgo, -1000) });
  await change(late, { sentAt: addMs(weekAgo, 2 * hourMs) });

  expect(await isTimeToPruneDrafts()).toBe(true);
  expect(await isTimeToPruneDrafts()).toBe(false);
  await pruneDrafts();
  const left = await prisma().composerDraft.findMany({ select: { id: true } });
  expect(left.map(({ id }) => id).toSorted()).toEqual([late, open].toSorted());
  expect(await isTimeToPruneDrafts(addMs(new Date(), hourMs))).toBe(false);
});

describe("opening", () => {
  const open = (draftId: string | null = null) =>
    findDraftToOpen(staff, { draftId, recipient: null, defaults });

  test("the newest comes again, another one by its address, and none that is done", async () => {
    const [first, second] = [newId(), newId()];
    await changeDraft(staff, first, inputOf("first"), new Date("2026-11-25T10:00:00Z"));
    await changeDraft(staff, second, inputOf("second"), new Date("2026-11-25T10:01:00Z"));
    expect((await open()).draft.body).toBe("second");
    expect((await open(first)).draft.body).toBe("first");
    await changeDraftDiscarded(staff, second, true);
    expect((await open()).id).toBe(first);
    const instead = await open(second);
    expect(instead).toMatchObject({ version: 0, draft: { body: defaults.body } });
    expect(instead.id).not.toBe(second);
  });

  test("an address that nothing was saved under stays its own; somebody else's does not", async () => {
    const id = newId();
    expect(await open(id)).toMatchObject({ id, version: 0 });
    const other = await createTestStaff();
    await changeDraft(other, id, inputOf("theirs"));
    const instead = await open(id);
    expect(instead.draft.body).toBe(defaults.body);
    expect(instead.id).not.toBe(id);
  });

  test("for a customer the newest is taken when it is for nobody or for them, else a new one is begun", async () => {
    const recipient = {
      id: newId(),
      channelId: newId(),
      customer: { id: newId(), waId: "34600000001", userId: null, name: "Rosa", username: null },
      windowEndsAt: null,
    };
    const id = newId();
    await changeDraft(staff, id, inputOf("for anybody"));
    const openFor = (person: typeof recipient) =>
      findDraftToOpen(staff, { draftId: null, recipient: person, defaults });
    const addressed = await openFor(recipient);
    expect(addressed).toMatchObject({ id, isUnsaved: true, draft: { recipients: [{ id: recipient.id }] } });
    await changeDraft(staff, id, inputOf("", { basedOn: 1, version: 2, draft: addressed.draft }));
    expect((await openFor(recipient)).id).toBe(id);
    const somebodyElse = { ...recipient, id: newId() };
    expect(await openFor(somebodyElse)).toMatchObject({
      version: 0,
      draft: { recipients: [{ id: somebodyElse.id }], body: defaults.body },
    });
  });
});
