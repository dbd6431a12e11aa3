import "server-only";

/** What of an error may be logged: name, code and stack. Its message may quote what a customer wrote. */
export function describeError(error: unknown): { name: string; code?: unknown; stack?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const stack = error.stack?.split("\n").filter((line) => line.trimStart().startsWith("at "));
  return {
    name: error.name,
    ...("code" in error ? { code: error.code } : {}),
    ...(stack ? { stack: stack.join("\n") } : {}),
  };
}
