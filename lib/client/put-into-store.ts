import { directAboveBytes, uploadOfferSchema } from "@/lib/shared/upload-offer";
import { ApiProblem, postJson } from "./api-client";
import { type SendChoices, sendBytes } from "./send-bytes";

/**
 * Puts a large file straight into the shop's file store and answers with its ticket, by which our API is
 * told of it; null where the file shall take the way through our own route: it is small, or there is no
 * such store. `offerPath` is asked for the place, with `more` beside size and
 * type. Throws `ApiProblem`; an abort stays an abort.
 */
export async function putIntoStore(
  offerPath: string,
  file: Blob,
  choices: SendChoices & { more?: Record<string, string> } = {},
): Promise<string | null> {
  if (file.size <= directAboveBytes) return null;
  const request = { byteSize: file.size, mediaType: file.type, ...choices.more };
  const { offer } = await postJson(offerPath, request, uploadOfferSchema);
  if (offer === null) return null;
  const answer = await sendBytes("PUT", offer.url, file, offer.headers, choices);
  if (!answer.ok) throw new ApiProblem("unavailable", { cause: answer.status });
  return offer.ticket;
}
