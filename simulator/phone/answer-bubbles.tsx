import type { ReactNode } from "react";
import { z } from "zod";
import type { ContentOf } from "@/simulator/state/chat-content";
import { MetaSpace } from "./message-bubble";

/** A form the customer has filled in, as far as it is flat. */
export function FormBubble({ content, meta }: { content: ContentOf<"form">; meta: ReactNode }) {
  return (
    <>
      <div className="strip form-answers">
        <dl>
          {answersIn(content.responseJson).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p className="words" dir="auto">
        {content.body}
        <MetaSpace isMine />
      </p>
      {meta}
    </>
  );
}

const flatSchema = z.record(z.string(), z.unknown());

function answersIn(json: string): [string, string][] {
  const answers = flatSchema.parse(JSON.parse(json));
  const nested = flatSchema.safeParse(answers.values);
  return Object.entries(nested.success ? nested.data : answers).map(([name, value]) => [
    name.replaceAll("_", " "),
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
}
