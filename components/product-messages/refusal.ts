import { isApiProblem, type ProblemCode } from "@/lib/client/api-client";
import { readPathInParts } from "@/lib/product-messages/path-in-parts";
import { type MessageProblem, messageProblemCodes } from "@/lib/product-messages/product-message-rules";

/** No answer, or one that does not say how far it came. */
const uncertainCodes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "offline",
  "unavailable",
  "unexpected",
]);

/** What the server found in the way that the form had not seen, such as a product removed a second ago. */
export type Refusal = MessageProblem[];

export function refusalOf(error: unknown): Refusal {
  if (!isApiProblem(error, "message_refused")) return [];
  return error.fields.flatMap(({ path, problem, values = {} }) => {
    const code = messageProblemCodes.find((known) => known === problem);
    return code ? [{ severity: "blocks" as const, code, path, values }] : [];
  });
}

/** Of several messages the first with something in its way, and what that is. */
export function refusedPartOf(refusal: Refusal): { position: number | null; refusal: Refusal } {
  const placed = refusal.map((problem) => ({ problem, ...readPathInParts(problem.path) }));
  const [first] = placed;
  const own = placed.filter(({ partIndex }) => partIndex === first?.partIndex);
  return {
    position: first?.partIndex ?? null,
    refusal: own.map(({ problem, path }) => ({ ...problem, path })),
  };
}

/** What to say first of a failed send: "nothing was sent" only where the server has surely said no. */
export function failureTitleOf(error: unknown): "notSent" | "uncertain" | "changeNotSent" {
  if (isApiProblem(error, "already_sent")) return "changeNotSent";
  return isApiProblem(error) && !uncertainCodes.has(error.code) ? "notSent" : "uncertain";
}

/** The server does not know what a customer was called whom it does not know any more; the form does. */
export function mergeProblems(
  found: MessageProblem[],
  refusal: Refusal | null,
  recipients: readonly { name: string }[],
): MessageProblem[] {
  const isFound = ({ code, path }: MessageProblem) =>
    found.some((own) => own.code === code && own.path === path);
  const nameAt = (path: string) => recipients[Number(/^conversationIds\.(\d+)$/.exec(path)?.[1])]?.name;
  return [
    ...found,
    ...(refusal ?? [])
      .filter((problem) => !isFound(problem))
      .map((problem) => {
        const name = nameAt(problem.path);
        return name === undefined ? problem : { ...problem, values: { name, ...problem.values } };
      }),
  ];
}
