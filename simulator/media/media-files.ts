import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type MediaFiles = {
  write: (id: string, bytes: Buffer) => void;
  /** Null when the file is gone. */
  read: (id: string) => Buffer | null;
  remove: (id: string) => void;
};

/** In a directory beside the state file; without one in memory. Ids are our own digits. */
export function openMediaFiles(statePath: string | undefined): MediaFiles {
  if (statePath === undefined) return inMemory();
  const directory = `${statePath}.media`;
  return {
    write(id, bytes) {
      mkdirSync(directory, { recursive: true });
      writeFileSync(join(directory, id), bytes, { mode: 0o600 });
    },
    read(id) {
      try {
        return readFileSync(join(directory, id));
      } catch {
        return null;
      }
    },
    remove: (id) => rmSync(join(directory, id), { force: true }),
  };
}

function inMemory(): MediaFiles {
  const files = new Map<string, Buffer>();
  return {
    write: (id, bytes) => void files.set(id, bytes),
    read: (id) => files.get(id) ?? null,
    remove: (id) => void files.delete(id),
  };
}
