import { isApiProblem } from "@/lib/client/api-client";

const tries = 8;

/**
 * Gives up an import whose row may still be on its way to the server: asked again while there is none. Where none
 * comes, nothing has begun. Throws what else `discard` throws.
 */
export async function discardWhenThere(discard: () => Promise<unknown>, pauseMs = 700): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      await discard();
      return;
    } catch (error) {
      if (!isApiProblem(error, "not_found")) throw error;
      if (tried === tries) return;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
