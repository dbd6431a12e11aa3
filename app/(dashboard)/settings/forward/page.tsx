import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { getSignedInStaff } from "@/app/signed-in-staff";
import { ForwardScreen } from "@/components/inbound/forward-screen";
import { isAllowed } from "@/lib/staff/permissions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("deliveries.forward");
  return { title: t("title") };
}

export default async function ForwardPage() {
  const staff = await getSignedInStaff();
  return <ForwardScreen canConfigure={isAllowed(staff.role, "deliveries.configure")} />;
}
