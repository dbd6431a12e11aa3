/** Node's arguments for a program below bench/, which reads `lib` as the server does. */
export function benchProgram(path: string): string[] {
  return ["--conditions=react-server", "--import", "tsx", `bench/${path}`];
}
