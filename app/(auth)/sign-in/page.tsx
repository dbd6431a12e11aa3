import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { findPageStaff } from "@/app/signed-in-staff";
import { SignInForm } from "@/components/staff/sign-in-form";
import { pathAfterSignIn } from "@/lib/staff/opened-path";
import { findShop } from "@/lib/staff/server/find-shop";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("staff"))("signIn.title") };
}

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { next } = await searchParams;
  const path = pathAfterSignIn(typeof next === "string" ? next : undefined);
  const shop = await findShop();
  if (!shop) redirect("/setup");
  if (await findPageStaff()) redirect(path);
  const t = await getTranslations("staff");
  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">{t("signIn.title")}</h1>
      <p className="pb-6 text-ink-soft">{t("signIn.lead", { shop: shop.name })}</p>
      <SignInForm next={path} />
    </>
  );
}
