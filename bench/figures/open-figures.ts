/** Prints a figure and what it had to be; a run with a wrong one has failed. */
export interface Figures {
  say(name: string, value: string | number): void;
  /** Prints it too. */
  expect(
    name: string,
    value: number,
    allowed: { equal: number } | { atMost: number } | { atLeast: number },
  ): void;
  readonly isGood: boolean;
}

export function openFigures(title: string): Figures {
  console.log(`\n${title}`);
  const wrong: string[] = [];

  function say(name: string, value: string | number, verdict = ""): void {
    console.log(`  ${name.padEnd(58)} ${String(value).padStart(10)}  ${verdict}`.trimEnd());
  }

  return {
    say,
    expect: (name, value, allowed) => {
      const [word, limit] = Object.entries(allowed)[0] ?? ["", 0];
      const isGood = word === "equal" ? value === limit : word === "atMost" ? value <= limit : value >= limit;
      if (!isGood) wrong.push(name);
      const words = { equal: "=", atMost: "≤", atLeast: "≥" }[word] ?? "";
      say(name, value, `${isGood ? "ok" : "WRONG"} (${words} ${limit})`);
    },
    get isGood() {
      return wrong.length === 0;
    },
  };
}
