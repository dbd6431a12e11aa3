const labelWidth = 18;

/** One fact on one line, its label at the line's start. */
export function printFact(label: string, fact: string): void {
  console.log(`${label.padEnd(labelWidth)}${fact}`);
}

export function printProgress(sentence: string): void {
  console.log(sentence);
}
