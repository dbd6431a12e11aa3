import type { StaffDto } from "@/lib/staff/contract";

/** A saved message is everybody's to use, and its author's and the managers' to change. */
export function mayChangeSaved(
  { id, role }: Pick<StaffDto, "id" | "role">,
  createdById: string | null,
): boolean {
  return role !== "agent" || id === createdById;
}
