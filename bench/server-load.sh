#!/bin/bash
# The server under load: fills a folder of its own, serves it with 512 MB of heap, and asks for each page at a constant rate.
#   bench/server-load.sh [--full] [--rate REQUESTS_PER_SECOND] [--seconds N] [--keep FOLDER]
# One tenth of the size by default (3,000 organisations, 100,000 duties, 1,200,000 occurrences, 500,000 records); all of it with --full.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export LC_ALL=C.UTF-8
organisations=3000 rate=20 seconds=20 folder=
while [ $# -gt 0 ]; do
  case $1 in
    --full) organisations=30000 ;;
    --organisations) organisations=$2 && shift ;;
    --rate) rate=$2 && shift ;;
    --seconds) seconds=$2 && shift ;;
    --keep) folder=$2 && shift ;;
    *) sed -n '2,4p' "$0" && exit 2 ;;
  esac
  shift
done
./luoshi serve --help >/dev/null
jdk=$(./luoshi java-home)
server=$PWD/.luoshi/server
running=
if [ -z "$folder" ]; then
  folder=$(mktemp -d)
  trap '[ -z "$running" ] || { kill "$running"; wait "$running"; } 2>/dev/null; rm -rf "$folder"' EXIT
else
  mkdir -p "$folder"
  trap '[ -z "$running" ] || { kill "$running"; wait "$running"; } 2>/dev/null' EXIT
fi

serve() {
  LUOSHI_LOGIN_ATTEMPTS_PER_MINUTE=1000 "$jdk/bin/java" -Xmx512m -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow \
    -Dluoshi.measure="$folder/measured.tsv" -Xlog:gc*:file="$folder/gc.log" -jar "$server/luoshi-server.jar" \
    serve --data "$folder/data" --port 0 >"$folder/server.log" 2>&1 &
  running=$!
  until address=$(grep -o 'http://[^ ]*' "$folder/server.log"); do
    kill -0 "$running" || { cat "$folder/server.log" && exit 1; }
    sleep 0.2
  done
}

load() { "$jdk/bin/java" -cp "$server/lib/*" bench/server-load/ServerLoad.java "$@"; }

serve
if [ ! -e "$folder/seeded" ]; then
  port=$(sed -n 's/^port = //p' "$folder/data/postgres/cluster/luoshi.conf")
  SECONDS=0
  load seed "jdbc:postgresql://127.0.0.1:$port/luoshi" luoshi "$(cat "$folder/data/keys/database-owner")" \
    bench/server-load/seed.sql "$organisations"
  echo "filled in $SECONDS s"
  ./luoshi figures check --mend --data "$folder/data" | tail -1
  touch "$folder/seeded"
  kill "$running" && wait "$running" || true
  serve
fi
uptime
load load "${address%/}" "$folder/measured.tsv" "$rate" "$seconds"
echo "largest heap after a collection: $(grep -o 'Pause.*' "$folder/gc.log" | grep -o -- '->[0-9]*M' | tr -dc '0-9\n' | sort -n | tail -1) MB of 512"
uptime
