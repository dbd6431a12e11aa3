import type { ComposerSection } from "@/lib/product-messages/composer-draft";
import type { MessageProblem } from "@/lib/product-messages/product-message-rules";
import type { ReadyFix } from "./problem-fix-buttons";

/** What can be done to the sections of a draft. */
export interface SectionActions {
  rename: (sectionId: string, title: string) => void;
  removeSection: (section: ComposerSection) => void;
  removeProduct: (retailerId: string) => void;
  step: (retailerId: string, step: -1 | 1) => void;
  moveTo: (retailerIds: readonly string[], sectionId: string, index: number) => void;
  fixes: (problem: MessageProblem) => ReadyFix[];
  /** Makes a section the one that picks from the catalog go to. */
  target: (sectionId: string) => void;
}
