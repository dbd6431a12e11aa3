/**
 * The policy of every page. Scripts run only with this response's nonce, or when such a script loads
 * them. Styles rendered as attributes cannot carry a nonce, so attributes alone are let through.
 * `uploadOrigin` is the one other host that pages may call: they send large files there.
 */
export function contentSecurityPolicy(
  nonce: string,
  isDevelopment: boolean,
  uploadOrigin: string | null = null,
): string {
  // React's development build rebuilds stacks with eval, the watcher's socket is ws://, and Next's
  // error overlay writes styles without the nonce.
  const evaluation = isDevelopment ? " 'unsafe-eval'" : "";
  const styles = isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`;
  const uploads = uploadOrigin === null ? "" : ` ${uploadOrigin}`;
  const watcher = isDevelopment ? " ws:" : "";
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    `style-src 'self' ${styles}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${uploads}${watcher}`,
    "media-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}
