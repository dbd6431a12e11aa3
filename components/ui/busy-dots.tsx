const delays = ["0ms", "150ms", "300ms"];

export function BusyDots() {
  return (
    <span aria-hidden="true" className="absolute inset-0 flex items-center justify-center gap-1">
      {delays.map((animationDelay) => (
        <span
          key={animationDelay}
          className="size-1 rounded-full bg-current animate-busy"
          style={{ animationDelay }}
        />
      ))}
    </span>
  );
}
