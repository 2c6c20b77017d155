#!/bin/sh
# Runs once, when the PostgreSQL container of docker-compose.yml starts on an empty volume: one database and one login role per
# subgraph, each able to connect to its own only, and the role by which the gateway hears events: it may connect to all of them and read
# nothing. Passwords come from the secrets, never from this file.
set -eu

psql() { command psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet --username "$POSTGRES_USER" "$@"; }

psql --dbname postgres --command 'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC'
psql --dbname postgres --set password="$(head -n 1 /run/secrets/events)" <<'SQL'
CREATE ROLE lotse_events LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'password';
SQL
for name in $LOTSE_SUBGRAPHS; do
  psql --dbname postgres --set name="$name" --set password="$(head -n 1 "/run/secrets/$name")" <<'SQL'
CREATE ROLE :"name" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"name" TO lotse_events;
SQL
done
