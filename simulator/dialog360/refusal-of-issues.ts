import type { z } from "zod";
import type { Refusal } from "./refusal";

type Issue = z.core.$ZodIssue;

/** The first thing wrong with a body in the vendor's words; parse with `reportInput` for it. */
export function refusalOfIssues(issues: readonly Issue[]): Refusal {
  const issue = issues[0];
  if (!issue) return { code: 100, details: "Invalid parameter" };
  const param = paramOf(issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return unexpectedKey(issue);
    case "too_big":
      return issue.origin === "string"
        ? { code: 100, details: `Param ${param} must be at most ${issue.maximum} characters long.` }
        : { code: 131009, details: `Param ${param} may have at most ${issue.maximum} items.` };
    case "too_small":
      return issue.origin === "string"
        ? {
            code: 100,
            details: `Param ${param} must be at least ${issue.minimum} characters long.`,
          }
        : { code: 131009, details: `Param ${param} must have at least ${issue.minimum} items.` };
    case "custom":
      return {
        code: issue.params?.vendorCode === 131008 ? 131008 : 131009,
        details: `The parameter ${param} ${issue.message}.`,
      };
    default:
      if (issue.path.join(".") === "interactive.action.parameters" && issue.input === undefined) {
        return { code: 131009, details: "action['parameters'] cannot be empty." };
      }
      if (issue.input === undefined) {
        return { code: 131008, details: `The parameter ${param} is required.` };
      }
      return issue.code === "invalid_value"
        ? { code: 131009, details: `Param ${param} must be one of ${issue.values.join(", ")}.` }
        : { code: 100, details: `Param ${param} is of the wrong type.` };
  }
}

// A header is no unknown key but one that single products do not allow (360dialog.md §3.1; wording of §4.2).
function unexpectedKey({ path, keys, input }: Extract<Issue, { code: "unrecognized_keys" }>): Refusal {
  if (path.length === 1 && path[0] === "interactive" && keys[0] === "header") {
    return {
      code: 131009,
      details:
        input?.type === "catalog_message"
          ? "The parameter interactive['header'] is not allows for catalog messages."
          : "The parameter interactive['header'] is not allowed for product messages.",
    };
  }
  const place = path.length === 0 ? "the message" : `param ${paramOf(path)}`;
  return { code: 100, details: `Unexpected key "${keys[0]}" on ${place}.` };
}

function paramOf(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path;
  return `${String(first)}${rest.map((key) => `['${String(key)}']`).join("")}`;
}
