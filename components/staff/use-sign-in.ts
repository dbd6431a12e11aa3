"use client";

import { useMutation } from "@tanstack/react-query";
import { postJson } from "@/lib/client/api-client";
import { sessionStateSchema } from "@/lib/staff/contract";

interface Credentials {
  email: string;
  password: string;
}

/** Signs in and loads the page at `path` anew, so that it is rendered for whoever signed in. */
export function useSignIn(path: string) {
  return useMutation({
    mutationFn: (credentials: Credentials) =>
      postJson("/api/auth/sign-in/email", credentials, sessionStateSchema),
    onSuccess: () => window.location.assign(path),
  });
}
