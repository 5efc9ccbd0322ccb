# Built and tried without an engine by scripts/try-dockerfile.js, which knows the instructions used here. Commands name relative paths alone.
FROM node:24.21.0-trixie-slim AS base
WORKDIR /app

# dist/, with the tools that make it. The script "prepare" would build as well, but from files that are not there yet.
FROM base AS build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts && npm cache clean --force
COPY tsconfig.json ./
COPY scripts/build.js scripts/build.js
COPY src src
RUN node scripts/build.js

FROM base AS dependencies
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

FROM base
ENV NODE_ENV=production HOST=0.0.0.0
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json schema.graphql ./
USER node
EXPOSE 4000
STOPSIGNAL SIGTERM
# Whether the process lives: a database that is away is no reason to start it again.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 4000) + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/main.js", "serve"]
