import { Skeleton } from "./skeleton";

type SkeletonRowsProps = {
  rows?: number;
  /** Read out once. */
  label: string;
  hasPhoto?: boolean;
};

const widths = ["w-2/5", "w-3/5", "w-1/2", "w-1/3", "w-2/3"];

/** Rows of the true height, so that nothing moves when the real ones come. */
export function SkeletonRows({ rows = 8, label, hasPhoto = false }: SkeletonRowsProps) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key, row) => (
        <div key={key} className="flex h-row items-center gap-3 border-b border-line px-4">
          {hasPhoto && <Skeleton className="size-8" />}
          <Skeleton className={`h-3 ${widths[row % widths.length] ?? "w-1/2"}`} />
          <Skeleton className="ms-auto h-3 w-16" />
        </div>
      ))}
    </div>
  );
}
