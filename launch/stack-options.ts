import type { Environment, Settings } from "@/launch/settings";

export interface StackOptions {
  settings: Settings;
  /** `next dev` and watching processes, or the production build. */
  isWatching: boolean;
  /** With the simulator and a seeded shop that talks to it. */
  isDemo: boolean;
  /** Whether a process that dies is started again. */
  isRestarted: boolean;
  /** Where the children's output goes; to the console without it. */
  logFolder: string | undefined;
  /** Variables for the dashboard, the worker and the seed over all others. */
  environment?: Environment;
}
