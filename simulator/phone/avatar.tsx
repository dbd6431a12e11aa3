const hues = [12, 42, 95, 150, 190, 225, 265, 320];

export function Avatar({ name }: { name: string }) {
  const letters = [...name].map((letter) => letter.codePointAt(0) ?? 0);
  const hue = hues[letters.reduce((sum, code) => sum + code, 0) % hues.length];
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0])
    .join("");
  return (
    <span className="avatar" aria-hidden="true" style={{ background: `oklch(0.5 0.09 ${hue})` }}>
      {initials}
    </span>
  );
}
