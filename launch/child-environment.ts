import type { Environment } from "@/launch/settings";

/** Next's types insist on NODE_ENV in every environment; a child may do without. */
export function childEnvironment(environment: Environment): NodeJS.ProcessEnv {
  return environment as NodeJS.ProcessEnv;
}
