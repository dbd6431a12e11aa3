import type { ReactNode } from "react";
import type { ContentOf } from "@/simulator/state/chat-content";
import { Icon } from "./icon";
import { MetaSpace } from "./message-bubble";

/** A place on a map that is drawn, not fetched: the simulator asks no other server. */
export function PlaceBubble(props: { content: ContentOf<"location">; isMine: boolean; meta: ReactNode }) {
  const { latitude, longitude, name, address } = props.content;
  return (
    <>
      <div className="map" role="img" aria-label="Map">
        <Icon name="pin" size={34} />
      </div>
      <p className="words" dir="auto">
        <strong>{name ?? "Location"}</strong>
        <br />
        <span className="soft">{address ?? `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`}</span>
        <MetaSpace isMine={props.isMine} />
      </p>
      {props.meta}
    </>
  );
}

export function ContactsBubble(props: { content: ContentOf<"contacts">; isMine: boolean; meta: ReactNode }) {
  return (
    <>
      {props.content.contacts.map(({ name, phones }) => (
        <p key={name} className="words" dir="auto">
          <strong>{name}</strong>
          <br />
          <span className="soft">{phones.join(", ")}</span>
        </p>
      ))}
      <p className="words">
        <MetaSpace isMine={props.isMine} />
      </p>
      {props.meta}
    </>
  );
}
