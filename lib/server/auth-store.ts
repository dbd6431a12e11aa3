import "server-only";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { prisma } from "./prisma";

/** The tables of better-auth: Staff, StaffSession, StaffCredential and StaffVerification. */
export function authStore() {
  return prismaAdapter(prisma(), { provider: "postgresql" });
}
