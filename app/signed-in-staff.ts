import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { StaffDto } from "@/lib/staff/contract";
import { openedPathHeader } from "@/lib/staff/opened-path";
import { findShop } from "@/lib/staff/server/find-shop";
import { findSignedInStaff } from "@/lib/staff/server/find-signed-in-staff";

/** Who opened the page being rendered, looked up once however many parts of it ask. */
export const findPageStaff = cache(async (): Promise<StaffDto | null> => findSignedInStaff(await headers()));

/** For pages: the signed-in member of staff, or off to sign in and back, or to the first run. */
export async function getSignedInStaff(): Promise<StaffDto> {
  const staff = await findPageStaff();
  if (staff) return staff;
  if (!(await findShop())) redirect("/setup");
  const opened = (await headers()).get(openedPathHeader);
  redirect(opened === null || opened === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(opened)}`);
}
