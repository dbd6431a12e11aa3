/** Where a problem stands in a request with further parts: the first part's paths stand alone. */
export function pathInParts(partIndex: number, path: string): string {
  return partIndex === 0 ? path : `further.${partIndex - 1}.${path}`;
}

export function readPathInParts(pathInRequest: string): { partIndex: number; path: string } {
  const [, index, path] = /^further\.(\d+)\.(.+)$/.exec(pathInRequest) ?? [];
  return index && path ? { partIndex: Number(index) + 1, path } : { partIndex: 0, path: pathInRequest };
}
