const problemName = "LaunchProblem";

/** Something the reader of the console can mend: shown as its message alone, without a stack. */
export function launchProblem(message: string): Error {
  const problem = new Error(message);
  problem.name = problemName;
  return problem;
}
