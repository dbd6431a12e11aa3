import clsx from "clsx";

const notch =
  "absolute top-1/2 size-4 -translate-y-1/2 rounded-full border border-line bg-(--ticket-ground) print:hidden";

/** The perforation that parts goods from totals; its notches show the ground the ticket lies on. */
export function TicketTear() {
  return (
    <div aria-hidden="true" className="relative -mx-px flex h-6 items-center overflow-hidden">
      <span className={clsx(notch, "-inset-s-2")} />
      <span className="perforated mx-4 flex-1" />
      <span className={clsx(notch, "-inset-e-2")} />
    </div>
  );
}
