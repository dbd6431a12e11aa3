export function path(d: string, fill: string, attributes = ""): string {
  return `<path d="${d}" fill="${fill}" ${attributes}/>`;
}

export function stroke(d: string, color: string, width: number, attributes = ""): string {
  return `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${attributes}/>`;
}

export function ellipse(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  attributes = "",
): string {
  return `<ellipse cx="${tidy(cx)}" cy="${tidy(cy)}" rx="${tidy(rx)}" ry="${tidy(ry)}" fill="${fill}" ${attributes}/>`;
}

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: string,
  attributes = "",
): string {
  return `<rect x="${tidy(x)}" y="${tidy(y)}" width="${tidy(width)}" height="${tidy(height)}" rx="${radius}" fill="${fill}" ${attributes}/>`;
}

export function group(attributes: string, ...children: string[]): string {
  return `<g ${attributes}>${children.join("")}</g>`;
}

/** Places a drawing made around 0,0. */
export function at(x: number, y: number, content: string, scale = 1, angle = 0): string {
  const turn = angle === 0 ? "" : ` rotate(${tidy(angle)})`;
  const size = scale === 1 ? "" : ` scale(${scale})`;
  return group(`transform="translate(${tidy(x)} ${tidy(y)})${turn}${size}"`, content);
}

export function tidy(value: number): number {
  return Math.round(value * 10) / 10;
}

export function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join("");
}

/** Numbers in [0, 1) that look random and are the same on every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A point on an ellipse; 0° is right, 90° is down, as on the screen. */
export function onEllipse(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  degrees: number,
): [x: number, y: number] {
  const angle = (degrees * Math.PI) / 180;
  return [tidy(cx + rx * Math.cos(angle)), tidy(cy + ry * Math.sin(angle))];
}
