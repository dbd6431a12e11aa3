import clsx from "clsx";

type SkeletonProps = {
  /** Sizes come as classes: "h-4 w-32", "size-10 rounded-full". */
  className?: string;
};

export function Skeleton({ className }: SkeletonProps) {
  return (
    <span
      aria-hidden="true"
      className={clsx("block animate-late rounded-sm bg-wash-strong", className ?? "h-4 w-full")}
    />
  );
}
