"use client";

import { PageFailure, type PageFailureProps } from "@/components/errors/page-failure";

export default function ErrorPage(props: PageFailureProps) {
  return (
    <main className="flex min-h-dvh">
      <PageFailure {...props} />
    </main>
  );
}
