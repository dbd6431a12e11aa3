export type Stop = readonly [offset: number, color: string, opacity?: number];

export interface Paint {
  /** Angle in degrees: 0 runs left to right, 90 top to bottom. */
  linear(stops: readonly Stop[], angle?: number): string;
  /** Centre and radius as shares of the painted shape's box. */
  radial(stops: readonly Stop[], cx?: number, cy?: number, r?: number): string;
  /** Returns an attribute, ready to be put on a group. */
  clip(content: string): string;
  /** Returns an attribute, ready to be put on a shape or group. */
  blur(deviation: number): string;
  defs(): string;
}

function stopTags(stops: readonly Stop[]): string {
  return stops
    .map(
      ([offset, color, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`,
    )
    .join("");
}

/** Collects the gradients, clips and filters one picture needs. */
export function createPaint(): Paint {
  const definitions = new Map<string, string>();

  function define(tag: string): string {
    const known = definitions.get(tag);
    if (known) return known;
    const id = `d${definitions.size}`;
    definitions.set(tag, id);
    return id;
  }

  return {
    linear(stops, angle = 90) {
      const id = define(
        `<linearGradient id="@" x1="0" y1="0" x2="1" y2="0" gradientTransform="rotate(${angle} 0.5 0.5)">${stopTags(stops)}</linearGradient>`,
      );
      return `url(#${id})`;
    },
    radial(stops, cx = 0.5, cy = 0.5, r = 0.5) {
      const id = define(
        `<radialGradient id="@" cx="${cx}" cy="${cy}" r="${r}">${stopTags(stops)}</radialGradient>`,
      );
      return `url(#${id})`;
    },
    clip(content) {
      const id = define(`<clipPath id="@">${content}</clipPath>`);
      return `clip-path="url(#${id})"`;
    },
    blur(deviation) {
      const id = define(
        `<filter id="@" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`,
      );
      return `filter="url(#${id})"`;
    },
    defs() {
      const tags = [...definitions].map(([tag, id]) => tag.replace('id="@"', `id="${id}"`));
      return `<defs>${tags.join("")}</defs>`;
    },
  };
}
