"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { isApiProblem, postJson } from "@/lib/client/api-client";
import { type SetupInput, setupInputSchema, setupStateSchema } from "@/lib/staff/contract";
import { parseLanguage } from "@/lib/staff/language";
import { currencyOfRegion } from "./currency-of-region";
import { useSignIn } from "./use-sign-in";

export type SetupField = keyof SetupInput;
type SetupDraft = { [Field in SetupField]: Field extends "language" ? SetupInput["language"] : string };

/** The form of the first run: what this browser suggests, what was typed over it, and the sending. */
export function useSetup() {
  const language = parseLanguage(useLocale()) ?? "en";
  const suggested = useSyncExternalStore(neverChanges, suggestionOfBrowser, noSuggestion);
  const [typed, setTyped] = useState<Partial<SetupDraft>>({});
  const [wasSent, setWasSent] = useState(false);
  const signIn = useSignIn("/orders");
  const setup = useMutation({
    mutationFn: (input: SetupInput) => postJson("/api/setup", input, setupStateSchema),
    onSuccess: (_state, { email, password }) => signIn.mutate({ email, password }),
  });

  const empty = { setupCode: "", shopName: "", name: "", email: "", password: "" };
  const input: SetupDraft = { ...empty, ...suggested, language, ...typed };
  const parsed = setupInputSchema.safeParse(input);
  const unusable = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
  const refused = isApiProblem(setup.error) ? setup.error.fields.map(({ path }) => path) : [];

  return {
    input,
    change: (changed: Partial<SetupDraft>) => setTyped({ ...typed, ...changed }),
    problems: new Set<string>(wasSent ? [...unusable, ...refused] : []),
    error: setup.error ?? signIn.error,
    isBusy: setup.isPending || signIn.isPending || signIn.isSuccess,
    send: () => {
      setWasSent(true);
      if (parsed.success) setup.mutate(parsed.data);
    },
  };
}

interface Suggestion {
  timeZone: string;
  currency: string;
}

const nothing: Suggestion = { timeZone: "", currency: "" };
let suggestion: Suggestion | undefined;

function noSuggestion(): Suggestion {
  return nothing;
}

function suggestionOfBrowser(): Suggestion {
  suggestion ??= {
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    currency: currencyOfRegion(new Intl.Locale(navigator.language).maximize().region) ?? "",
  };
  return suggestion;
}

function neverChanges(): () => void {
  return () => {};
}
