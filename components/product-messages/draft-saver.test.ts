import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiProblem } from "@/lib/client/api-client";
import { type ComposerDraft, newComposerDraft } from "@/lib/product-messages/composer-draft";
import type { ChangeDraftInput, ChangedDraftDto } from "@/lib/product-messages/draft-contract";
import { createDraftSaver, type KeptCopy, type SaveState } from "./draft-saver";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const empty = newComposerDraft({ header: "", body: "" });
const withBody = (body: string): ComposerDraft => ({ ...empty, body });
const updatedAt = "2026-11-25T10:00:00.000Z";

function saverOf(answer: (input: ChangeDraftInput) => Promise<ChangedDraftDto>) {
  const saves: ChangeDraftInput[] = [];
  const states: SaveState["kind"][] = [];
  let kept: KeptCopy | null = null;
  const saver = createDraftSaver({
    version: 4,
    writer: { id: "7d1ee1a0-0000-4000-8000-000000000001", version: 0 },
    save: (input) => {
      saves.push(input);
      return answer(input);
    },
    keep: (copy) => {
      kept = copy;
    },
    tell: ({ kind }) => void states.push(kind),
  });
  return { saver, saves, states, kept: () => kept };
}

const takes = async ({ version }: ChangeDraftInput) => ({ version, updatedAt });

test("many keystrokes are one save of the newest, and until then this browser keeps them", async () => {
  const { saver, saves, states, kept } = saverOf(takes);
  for (const body of ["a", "ab", "abc"]) saver.change(withBody(body));
  expect(kept()).toMatchObject({ basedOn: 4, draft: { body: "abc" } });
  expect(saves).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(saves).toMatchObject([{ basedOn: 4, version: 5, draft: { body: "abc" } }]);
  expect(states.at(-1)).toBe("saved");
  expect(kept()).toBeNull();
});

test("somebody who never stops typing is saved every second all the same", async () => {
  const { saver, saves } = saverOf(takes);
  for (let tick = 0; tick < 40; tick += 1) {
    saver.change(withBody("x".repeat(tick)));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saves.length).toBeGreaterThanOrEqual(4);
});

test("one save at a time: what is typed during one follows it, on top of it", async () => {
  let answer: (answered: ChangedDraftDto) => void = () => {};
  const { saver, saves, states } = saverOf((input) =>
    saves.length === 1 ? new Promise((resolve) => (answer = resolve)) : takes(input),
  );
  saver.change(withBody("a"));
  await vi.advanceTimersByTimeAsync(1000);
  saver.change(withBody("ab"));
  await vi.advanceTimersByTimeAsync(5000);
  expect(saves).toHaveLength(1);
  answer({ version: 5, updatedAt });
  await vi.advanceTimersByTimeAsync(1000);
  expect(saves[1]).toMatchObject({ basedOn: 5, version: 6, draft: { body: "ab" } });
  expect(states.at(-1)).toBe("saved");
});

test("offline it says so, keeps the draft, and saves by itself once there is an answer again", async () => {
  let isOffline = true;
  const { saver, saves, states, kept } = saverOf((input) =>
    isOffline ? Promise.reject(new ApiProblem("offline")) : takes(input),
  );
  saver.change(withBody("a"));
  await vi.advanceTimersByTimeAsync(1000);
  expect(states.at(-1)).toBe("waiting");
  saver.change(withBody("ab"));
  expect(states.at(-1)).toBe("waiting");
  expect(kept()).toMatchObject({ draft: { body: "ab" } });
  isOffline = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(saves.at(-1)).toMatchObject({ basedOn: 4, draft: { body: "ab" } });
  expect(states.at(-1)).toBe("saved");
  expect(kept()).toBeNull();
});

test("what another page has changed is not overwritten until somebody takes over", async () => {
  let isChanged = true;
  const fields = [{ path: "version", problem: "changed_elsewhere", values: { version: 9 } }];
  const { saver, saves, states, kept } = saverOf((input) =>
    isChanged ? Promise.reject(new ApiProblem("conflict", { fields })) : takes(input),
  );
  saver.change(withBody("mine"));
  await vi.advanceTimersByTimeAsync(1000);
  expect(states.at(-1)).toBe("conflict");
  saver.change(withBody("mine too"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saves).toHaveLength(1);
  expect(kept()).toMatchObject({ draft: { body: "mine too" } });
  isChanged = false;
  await saver.takeOver(9, withBody("mine too"));
  expect(saves[1]).toMatchObject({ basedOn: 9, version: 10, draft: { body: "mine too" } });
  expect(states.at(-1)).toBe("saved");
});

test("after it was sent nothing is saved any more", async () => {
  const { saver, saves, kept } = saverOf(takes);
  saver.change(withBody("a"));
  saver.stop();
  saver.change(withBody("ab"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await saver.flush()).toBe(true);
  expect(saves).toEqual([]);
  expect(kept()).toBeNull();
});

test("what was sent without being saved is kept for as long as it can be taken back; else nothing is", async () => {
  const { saver, kept } = saverOf(() => Promise.reject(new ApiProblem("unavailable")));
  saver.change(withBody("sent"));
  expect(await saver.flush()).toBe(false);
  saver.stop(updatedAt);
  expect(kept()).toMatchObject({ basedOn: 4, heldUntil: updatedAt, draft: { body: "sent" } });

  const saved = saverOf(takes);
  saved.saver.change(withBody("sent"));
  await saved.saver.flush();
  saved.saver.stop(updatedAt);
  expect(saved.kept()).toBeNull();
});

test("a draft appears once, however often it is saved, and one that was there before does not", async () => {
  for (const [version, times] of [
    [0, 1],
    [4, 0],
  ] as const) {
    const appear = vi.fn();
    const writer = { id: "7d1ee1a0-0000-4000-8000-000000000001", version };
    const saver = createDraftSaver({ version, writer, save: takes, keep: () => {}, tell: () => {}, appear });
    for (const body of ["a", "ab", "abc"]) {
      saver.change(withBody(body));
      await saver.flush();
    }
    expect(appear).toHaveBeenCalledTimes(times);
  }
});
