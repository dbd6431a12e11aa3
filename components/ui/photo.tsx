"use client";

import clsx from "clsx";
import { useState } from "react";
import { PhotoPlaceholder } from "./photo-placeholder";

export type PhotoProps = {
  /** Without it, and when it fails to load, the initial is drawn. */
  src?: string | undefined;
  /** The thing's name: the placeholder's initial. */
  name: string;
  /** Empty (the default) where the name is written beside it. */
  alt?: string;
  /** Pixels, or `fill` for the width of its place. */
  size?: number | "fill";
  isEager?: boolean;
  className?: string;
};

export function Photo({ src, name, alt = "", size = 40, isEager = false, className }: PhotoProps) {
  const [failedSrc, setFailedSrc] = useState<string>();
  const hasPhoto = src !== undefined && src !== "" && src !== failedSrc;
  const edge = size === "fill" ? undefined : size;
  return (
    <span
      className={clsx(
        "relative inline-block shrink-0 overflow-hidden bg-wash-strong align-middle",
        edge !== undefined && edge < 48 ? "rounded-sm" : "rounded-lg",
        size === "fill" && "aspect-square w-full",
        className,
      )}
      style={edge === undefined ? undefined : { inlineSize: edge, blockSize: edge }}
    >
      {hasPhoto ? (
        <img
          src={src}
          alt={alt}
          width={edge}
          height={edge}
          loading={isEager ? "eager" : "lazy"}
          decoding="async"
          draggable={false}
          ref={(image) => {
            // It may have failed before React was there to hear it.
            if (image?.complete && image.naturalWidth === 0) setFailedSrc(src);
          }}
          onError={() => setFailedSrc(src)}
          className="size-full object-cover"
        />
      ) : (
        <PhotoPlaceholder name={name} label={alt} />
      )}
      <span className="pointer-events-none absolute inset-0 rounded-[inherit] border border-wash-strong" />
    </span>
  );
}
