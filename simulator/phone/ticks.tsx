export function Ticks({ isRead }: { isRead: boolean }) {
  return (
    <svg
      className={isRead ? "ticks is-read" : "ticks"}
      role="img"
      aria-label={isRead ? "Read" : "Delivered"}
      viewBox="0 0 18 12"
      width="18"
      height="12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M1.2 6.5 4.5 10 11 2M8 9.2l.9.8L15.5 2" />
    </svg>
  );
}
