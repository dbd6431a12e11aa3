import { mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

const keptLines = 40;

export interface OutputLog {
  /** Reads a stream to its end; `onLine` sees each line. */
  take(stream: Readable, onLine?: (line: string) => void): void;
  /** The last lines, to say what went wrong. */
  tail(): string;
}

/** What a child writes: into `<folder>/<name>.log` (begun anew at each start of the launcher), or,
 * without a folder, on to the console with the child's name before each line. */
export function openOutputLog(name: string, folder: string | undefined): OutputLog {
  const lines: string[] = [];
  const write = folder ? openFile(name, folder) : (line: string) => console.log(`[${name}] ${line}`);
  return {
    take: (stream, onLine) => {
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        if (lines.length > keptLines) lines.shift();
        write(line);
        onLine?.(line);
      });
    },
    tail: () => lines.join("\n"),
  };
}

function openFile(name: string, folder: string): (line: string) => void {
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, `${name}.log`), "w");
  return (line) => writeSync(file, `${line}\n`);
}
