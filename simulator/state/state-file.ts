import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { emptyState, type SimulatorState, simulatorStateSchema } from "./simulator-state";

const saveDelayMs = 300;

export type StateFile = { saveSoon: () => void; saveNow: () => void };

export function loadState(path: string | undefined): SimulatorState {
  if (path === undefined || !existsSync(path)) return emptyState();
  const content: unknown = JSON.parse(readFileSync(path, "utf8"));
  return simulatorStateSchema.parse(content);
}

export function openStateFile(path: string | undefined, state: SimulatorState): StateFile {
  if (path === undefined) return { saveSoon: () => {}, saveNow: () => {} };
  let timer: NodeJS.Timeout | undefined;
  let tookMs = 0;

  function saveNow() {
    clearTimeout(timer);
    timer = undefined;
    const startedAt = performance.now();
    if (path !== undefined) writeAtomically(path, JSON.stringify(state));
    tookMs = performance.now() - startedAt;
  }

  // A large state is written less often, so that saving never takes more than a tenth of the time.
  function saveSoon() {
    timer ??= setTimeout(saveNow, Math.max(saveDelayMs, tookMs * 10));
  }

  return { saveSoon, saveNow };
}

// The file holds the webhook's secret header, hence the mode.
function writeAtomically(path: string, content: string) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, content, { mode: 0o600 });
  renameSync(draft, path);
}
