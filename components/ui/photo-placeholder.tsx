import { hueOf, initialOf } from "./initial";

type PhotoPlaceholderProps = { name: string; label: string };

/** A tile of wrapping paper with the thing's initial on it. */
export function PhotoPlaceholder({ name, label }: PhotoPlaceholderProps) {
  const hue = hueOf(name);
  return (
    <svg
      role="img"
      aria-label={label}
      aria-hidden={label === ""}
      viewBox="0 0 64 64"
      className="block size-full"
    >
      <rect
        width="64"
        height="64"
        fill={`light-dark(oklch(0.915 0.028 ${hue}), oklch(0.345 0.028 ${hue}))`}
      />
      <g fill={`light-dark(oklch(0.875 0.036 ${hue}), oklch(0.385 0.032 ${hue}))`}>
        <path d="M-8 56 56 -8h10L2 56z" />
        <path d="M12 72 72 12v10L22 72z" />
      </g>
      <text
        x="32"
        y="33"
        textAnchor="middle"
        dominantBaseline="central"
        fontSize="30"
        fontWeight="600"
        fill={`light-dark(oklch(0.42 0.06 ${hue}), oklch(0.9 0.035 ${hue}))`}
      >
        {initialOf(name)}
      </text>
    </svg>
  );
}
