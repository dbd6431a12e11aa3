import "server-only";
import { forgivenLetters, wordDistance } from "@/lib/catalog/word-distance";
import { isNotedWord, isWordBeginning, listWordsLike } from "./product-word-store";

/** More readings of one word than these find everything. */
const readingsMax = 8;

/** The words of the catalog that a typed word may mean: itself where there is one, else the nearest; or none. */
export async function findMeantWords(typed: string): Promise<string[]> {
  if (!isNotedWord(typed) || (await isWordBeginning(typed))) return [typed];
  const max = forgivenLetters(typed);
  const near = (await listWordsLike(typed))
    .map((word) => ({ word, distance: wordDistance(typed, word, max) }))
    .filter(({ distance }) => distance <= max)
    .sort((a, b) => a.distance - b.distance || a.word.localeCompare(b.word));
  const nearest = near[0]?.distance;
  return near
    .filter(({ distance }) => distance === nearest)
    .map(({ word }) => word)
    .slice(0, readingsMax);
}
