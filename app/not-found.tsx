import { PageMissing } from "@/components/errors/page-missing";

export default function NotFound() {
  return (
    <main className="flex min-h-dvh">
      <PageMissing />
    </main>
  );
}
