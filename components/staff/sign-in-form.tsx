"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { z } from "zod";
import { useProblemWords } from "@/components/errors/use-problem-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { PasswordField } from "./password-field";
import { useSignIn } from "./use-sign-in";

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("staff");
  const wordsOf = useProblemWords();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [wasSent, setWasSent] = useState(false);
  const signIn = useSignIn(next);

  const isEmailWrong = wasSent && !z.email().safeParse(email.trim()).success;
  const isPasswordMissing = wasSent && password === "";
  // The page is left once it has worked: until then the button stays busy.
  const isBusy = signIn.isPending || signIn.isSuccess;

  function send(event: FormEvent) {
    event.preventDefault();
    setWasSent(true);
    if (isBusy || password === "" || !z.email().safeParse(email.trim()).success) return;
    signIn.mutate({ email: email.trim(), password });
  }

  // "post", or a press before the page listens would put the password into the address.
  return (
    <form method="post" onSubmit={send} noValidate className="flex flex-col gap-4">
      {signIn.isError && (
        <div role="alert">
          <Notice tone="bad" title={t("signIn.failed")}>
            {wordsOf(signIn.error)}
          </Notice>
        </div>
      )}
      <TextField
        label={t("signIn.email")}
        name="email"
        type="email"
        autoComplete="username"
        autoFocus
        value={email}
        onChange={setEmail}
        error={isEmailWrong ? t("signIn.problems.email") : undefined}
      />
      <PasswordField
        label={t("signIn.password")}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={isPasswordMissing ? t("signIn.problems.password") : undefined}
      />
      <Button type="submit" variant="primary" size="l" isBusy={isBusy} className="mt-2">
        {t("signIn.action")}
      </Button>
    </form>
  );
}
