const words = {
  too_large: "refusedAs.tooLarge",
  wrong_type: "refusedAs.wrongType",
  wrong_hash: "refusedAs.damaged",
  bad_url: "refusedAs.address",
  redirected: "refusedAs.address",
  hosting: "refusedAs.hosting",
  missing: "missing",
} as const;

/** The sentence of `conversations.media` for why a file was refused; a plain one for a reason without words. */
export function refusalWord(problem: string | null): (typeof words)[keyof typeof words] | "refused" {
  return problem !== null && isKnown(problem) ? words[problem] : "refused";
}

function isKnown(problem: string): problem is keyof typeof words {
  return Object.hasOwn(words, problem);
}
