import { isApiProblem } from "@/lib/client/api-client";
import type { ComposerDraft } from "@/lib/product-messages/composer-draft";
import type { ChangeDraftInput, ChangedDraftDto, DraftConflict } from "@/lib/product-messages/draft-contract";
import type { DraftWriter } from "@/lib/product-messages/opened-draft";

export type SaveState =
  | { kind: "saved"; at: string | null }
  | { kind: "saving" }
  /** No answer, or one that may change: it is tried again by itself. */
  | { kind: "waiting" }
  | { kind: "refused"; error: unknown }
  | { kind: "conflict"; why: DraftConflict; version: number };

/** What this browser keeps while the server does not have it. */
export interface KeptCopy {
  basedOn: number;
  writer: DraftWriter;
  draft: ComposerDraft;
  /** Of what was sent: how long it is kept in case that is taken back. */
  heldUntil?: string;
}

interface DraftSaverOptions {
  version: number;
  writer: DraftWriter;
  save: (input: ChangeDraftInput) => Promise<ChangedDraftDto>;
  keep: (copy: KeptCopy | null) => void;
  tell: (state: SaveState) => void;
  /** It is on the server for the first time. */
  appear?: () => void;
}

const saveEveryMs = 700;
const firstRetryMs = 2000;
const longestRetryMs = 30_000;

export type DraftSaver = ReturnType<typeof createDraftSaver>;

/**
 * Saves a draft as it is typed: one save after the other, each with the newest state, the first within a
 * second of a change. What fails is kept and tried again; what another page has changed waits for a decision.
 */
export function createDraftSaver({ version, writer, save, keep, tell, appear }: DraftSaverOptions) {
  const writerId = writer.id;
  let known = version;
  let last = Math.max(version, writer.version);
  let unsaved: ComposerDraft | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let retryMs = firstRetryMs;
  let mood: "calm" | "failing" | "conflict" | "stopped" = "calm";

  function clear() {
    if (timer) clearTimeout(timer);
    timer = null;
  }

  function plan(inMs: number) {
    timer ??= setTimeout(() => void flush(), inMs);
  }

  async function saveOnce(draft: ComposerDraft): Promise<void> {
    last += 1;
    try {
      const answer = await save({ basedOn: known, version: last, writerId, draft });
      if (known === 0) appear?.();
      known = answer.version;
      last = Math.max(last, known);
      retryMs = firstRetryMs;
      if (mood === "failing") mood = "calm";
      if (unsaved !== draft) return plan(saveEveryMs);
      unsaved = null;
      keep(null);
      tell({ kind: "saved", at: answer.updatedAt });
    } catch (error) {
      fail(error);
    }
  }

  function fail(error: unknown) {
    if (mood === "stopped") return;
    const conflict = conflictOf(error);
    if (conflict) {
      mood = "conflict";
      return tell({ kind: "conflict", ...conflict });
    }
    mood = "failing";
    tell(isPassing(error) ? { kind: "waiting" } : { kind: "refused", error });
    plan(retryMs);
    retryMs = Math.min(longestRetryMs, retryMs * 2);
  }

  /** Saves now what is not saved yet; false where that did not work. */
  async function flush(): Promise<boolean> {
    clear();
    if (running) await running;
    if (unsaved && mood !== "conflict" && mood !== "stopped") {
      running = saveOnce(unsaved).finally(() => {
        running = null;
      });
      await running;
    }
    return unsaved === null;
  }

  return {
    flush,
    change(draft: ComposerDraft) {
      if (mood === "stopped") return;
      unsaved = draft;
      keep({ basedOn: known, writer: { id: writerId, version: last + 1 }, draft });
      if (mood === "conflict") return;
      if (mood === "calm") tell({ kind: "saving" });
      plan(saveEveryMs);
    },
    isUnsaved: () => unsaved !== null,
    version: () => known,
    /** Goes by what another page has saved: the next save is on top of it. */
    adopt(newer: number, updatedAt: string) {
      known = newer;
      last = Math.max(last, newer);
      unsaved = null;
      mood = "calm";
      clear();
      keep(null);
      tell({ kind: "saved", at: updatedAt });
    },
    takeOver(newer: number, draft: ComposerDraft) {
      known = newer;
      last = Math.max(last, newer);
      mood = "calm";
      unsaved = draft;
      tell({ kind: "saving" });
      return flush();
    },
    /** The draft is gone elsewhere: nothing more is saved under its id. */
    meetConflict(why: DraftConflict, newer: number) {
      if (mood === "stopped") return;
      mood = "conflict";
      clear();
      tell({ kind: "conflict", why, version: newer });
    },
    /** It was sent or discarded here; what the server does not have of it is kept for as long as is said. */
    stop(heldUntil: string | null = null) {
      mood = "stopped";
      clear();
      const writer = { id: writerId, version: last + 1 };
      keep(unsaved && heldUntil ? { basedOn: known, writer, draft: unsaved, heldUntil } : null);
      unsaved = null;
    },
  };
}

function isPassing(error: unknown): boolean {
  return (
    isApiProblem(error, "offline") || isApiProblem(error, "unavailable") || isApiProblem(error, "unexpected")
  );
}

function conflictOf(error: unknown): { why: DraftConflict; version: number } | null {
  if (isApiProblem(error, "not_found")) return { why: "discarded_elsewhere", version: 0 };
  if (!isApiProblem(error, "conflict")) return null;
  const field = error.fields.find(({ path }) => path === "version");
  const why = field?.problem;
  const version = Number(field?.values?.version ?? 0);
  return why === "sent_elsewhere" || why === "discarded_elsewhere"
    ? { why, version }
    : { why: "changed_elsewhere", version };
}
