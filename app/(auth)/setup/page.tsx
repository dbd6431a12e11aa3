import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SetupForm } from "@/components/staff/setup-form";
import { findShop } from "@/lib/staff/server/find-shop";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("staff"))("setup.title") };
}

export default async function SetupPage() {
  if (await findShop()) redirect("/sign-in");
  const t = await getTranslations("staff");
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">{t("setup.title")}</h1>
      <p className="pb-6 text-ink-soft">{t("setup.lead")}</p>
      <SetupForm />
    </>
  );
}
