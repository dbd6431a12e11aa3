import "server-only";
import { minuteMs } from "@/lib/shared/clock";

/** For a hundred thousand products on a machine that has much else to do. */
export const importTimeoutMs = 5 * minuteMs;
