type BrandMarkProps = {
  size?: number;
  /** Only where the name is not written beside it. */
  label?: string;
  className?: string;
};

/** A ticket on wheels: its notches and perforation make the basket of a cart. `app/icon.svg` is the same drawing. */
export function BrandMark({ size = 32, label, className }: BrandMarkProps) {
  return (
    <svg
      role="img"
      aria-label={label ?? ""}
      aria-hidden={label === undefined}
      viewBox="0 0 32 32"
      width={size}
      height={size}
      className={className}
    >
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M4.5 7h2.7c1 0 1.8.6 2.1 1.5l.6 1.9"
        className="stroke-accent-ink"
        fill="none"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <path
        d="M9.6 9.8h9a2 2 0 0 0 4 0h3.1a1.8 1.8 0 0 1 1.8 1.8v7.1a1.8 1.8 0 0 1-1.8 1.8h-3.1a2 2 0 0 0-4 0h-5.4a1.8 1.8 0 0 1-1.7-1.2L8.6 11.2a1 1 0 0 1 1-1.4z"
        className="fill-accent-ink"
      />
      <path
        d="M20.6 13v1.1M20.6 16.2v1.1"
        className="stroke-accent"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <circle cx="14" cy="24.7" r="2" className="fill-accent-ink" />
      <circle cx="23.6" cy="24.7" r="2" className="fill-accent-ink" />
    </svg>
  );
}
