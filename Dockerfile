# syntax=docker/dockerfile:1
FROM node:26.10.0-bookworm-slim AS build
WORKDIR /heliograph
COPY . .
RUN npx -y pnpm@12.21.0 install --frozen-lockfile && npx -y pnpm@12.21.0 build

FROM node:26.10.0-bookworm-slim
WORKDIR /heliograph
COPY --from=build /heliograph/package.json /heliograph/pnpm-lock.yaml /heliograph/pnpm-workspace.yaml ./
COPY --from=build /heliograph/packages packages
COPY --from=build /heliograph/apps apps
RUN find . -name node_modules -prune -exec rm -rf {} + \
  && npx -y pnpm@12.21.0 install --frozen-lockfile --prod \
  && rm -rf /root/.npm /root/.cache \
  && mkdir /data && chown node:node /data
USER node
ENV HELIOGRAPH_DATA=/data PORT=8080
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/src/main.ts"]
