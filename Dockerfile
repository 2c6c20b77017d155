# One image for every part of Lotse; the command says which part runs.
FROM node:20-bookworm-slim AS build
WORKDIR /lotse
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
WORKDIR /lotse
ENV NODE_ENV=production
COPY --from=build /lotse/package.json ./
COPY --from=build /lotse/node_modules ./node_modules
COPY --from=build /lotse/dist ./dist
COPY --from=build /lotse/cli/lotse.cjs /lotse/cli/build.cjs ./cli/
COPY --from=build /lotse/schema/published ./schema/published
COPY --from=build /lotse/schema/operations ./schema/operations
# Keys and data belong to the account that runs Lotse; volumes mounted here begin so.
RUN install -d -o node -g node -m 700 /keys /sectors /data
ENV LOTSE_DATA=/data
USER node
ENTRYPOINT ["node", "--max-semi-space-size=64", "cli/lotse.cjs"]
CMD ["--help"]
