/** Asks for many things in requests of at most `max`, one after the other, and gives all answers as one. */
export async function inPortions<Wanted, Answer>(
  wanted: readonly Wanted[],
  max: number,
  ask: (portion: Wanted[]) => Promise<readonly Answer[]>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let start = 0; start < wanted.length; start += max)
    answers.push(...(await ask(wanted.slice(start, start + max))));
  return answers;
}
