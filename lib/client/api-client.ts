import type { z } from "zod";
import type { AppErrorCode, FieldProblem } from "@/lib/shared/app-error";
import { problemSchema } from "@/lib/shared/problem";

/** What went wrong as the page meets it: the server's codes, and `offline` when there was no answer at all. */
export type ProblemCode = AppErrorCode | "offline";

/** What every request of ours throws; the words for it stand in components/errors. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly fields: readonly FieldProblem[];
  /** Found again in the server's log. */
  readonly requestId: string | undefined;

  constructor(
    code: ProblemCode,
    more: { fields?: FieldProblem[]; requestId?: string; cause?: unknown } = {},
  ) {
    super(code, { cause: more.cause });
    this.name = "ApiProblem";
    this.code = code;
    this.fields = more.fields ?? [];
    this.requestId = more.requestId;
  }
}

export function isApiProblem(error: unknown, code?: ProblemCode): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code);
}

interface RequestChoices {
  signal?: AbortSignal;
}

/** Throws `ApiProblem`; an abort stays an abort. */
export function getJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  { signal }: RequestChoices = {},
) {
  return request(path, schema, { method: "GET", signal: signal ?? null });
}

/** Throws `ApiProblem`. Never repeated by itself: the caller knows whether twice is once. */
export function postJson<Schema extends z.ZodType>(path: string, body: unknown, schema: Schema) {
  const headers = { "content-type": "application/json" };
  return request(path, schema, { method: "POST", headers, body: JSON.stringify(body) });
}

async function request<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  init: RequestInit,
): Promise<z.output<Schema>> {
  return readAnswer(await send(path, init), schema);
}

/** What an answer of ours brings; throws `ApiProblem` for a problem and for what is not as agreed. */
export async function readAnswer<Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
): Promise<z.output<Schema>> {
  if (!response.ok) throw await problemOf(response);
  const body: unknown = await response.json().catch(rethrowAbort);
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ApiProblem("unexpected", { cause: parsed.error, ...requestIdOf(response) });
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, credentials: "same-origin", cache: "no-store" });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiProblem("offline", { cause: error });
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const problem = problemSchema.safeParse(await response.json().catch(rethrowAbort));
  if (!problem.success) return new ApiProblem(codeWithoutProblem(response.status), requestIdOf(response));
  const { code, fields, requestId } = problem.data;
  return new ApiProblem(code, { requestId, ...(fields && { fields: fields.map(exactField) }) });
}

/** Something between us and the app answered, such as a proxy while the app starts anew. */
function codeWithoutProblem(status: number): AppErrorCode {
  if (status === 413) return "too_large";
  if (status === 429) return "too_many_requests";
  return status === 502 || status === 503 || status === 504 ? "unavailable" : "unexpected";
}

function exactField({
  path,
  problem,
  values,
}: {
  path: string;
  problem: string;
  values?: FieldProblem["values"];
}): FieldProblem {
  return values ? { path, problem, values } : { path, problem };
}

function requestIdOf(response: Response): { requestId?: string } {
  const requestId = response.headers.get("x-request-id");
  return requestId === null ? {} : { requestId };
}

function rethrowAbort(error: unknown): undefined {
  if (error instanceof DOMException && error.name === "AbortError") throw error;
  return undefined;
}
