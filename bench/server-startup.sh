#!/bin/bash
# How long the server takes to start, against an empty Spring Boot application with the same jars and flags, both with the
# jars beside them and an AOT cache of their own, both on a database that already runs; and to the first page of a fresh folder.
#   bench/server-startup.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rounds=${1:-15}
export LC_ALL=C.UTF-8
./luoshi serve --help >/dev/null
jdk=$(./luoshi java-home)
server=$PWD/.luoshi/server
flags="--sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Xlog:all=off"
folder=$(mktemp -d)
running=
trap '[ -z "$running" ] || { kill "$running"; wait "$running"; } 2>/dev/null; rm -rf "$folder"' EXIT

now() { echo $((${EPOCHREALTIME/./} / 1000)); }

# starts a program, waits for a line that holds $1, stops it, and prints the milliseconds between: on the clock, of the processor
timed() {
  local word=$1 began line
  shift
  rm -f "$folder/out" && mkfifo "$folder/out"
  began=$(now)
  "$@" >"$folder/out" 2>&1 &
  local program=$!
  while read -r line; do
    case $line in
      *$word*)
        echo $(($(now) - began)) $(awk '{ print ($14 + $15) * 10 }' "/proc/$program/stat")
        break
        ;;
    esac
  done <"$folder/out"
  kill $program && wait $program || true
}

# the median of column $2 in file $1
median() { awk -v c="$2" '{ print $c }' "$1" | sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }

# from nothing to the first page
first=()
for round in 1 2 3; do
  began=$(now)
  ./luoshi serve --data "$folder/first$round" --port 0 >"$folder/log" 2>&1 &
  running=$!
  until page=$(grep -o 'http://[^ ]*' "$folder/log"); do sleep 0.02; done
  until curl -fs -o "$folder/page" "${page}login"; do sleep 0.02; done
  first+=($(($(now) - began)))
  [ "$round" = 3 ] || { kill "$running" && wait "$running" || true; }
done

# the database of the last one goes on running for both
conf=$folder/first3/postgres/cluster/luoshi.conf
export LUOSHI_DB_URL=postgresql://127.0.0.1:$(sed -n 's/^port = //p' "$conf")/luoshi LUOSHI_DB_USER=luoshi
LUOSHI_DB_PASSWORD=$(cat "$folder/first3/keys/database-owner")
export LUOSHI_DB_PASSWORD

# the empty application
mkdir "$folder/empty"
cp -R "$server/lib" "$folder/empty/lib"
cat >"$folder/empty/Empty.java" <<'JAVA'
package empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Empty {
  public static void main(String[] arguments) {
    SpringApplication.run(Empty.class, arguments);
    System.out.println("Empty is up");
    if (Boolean.getBoolean("rehearsal")) System.exit(0);
  }
}
JAVA
"$jdk/bin/javac" -parameters -cp "$server/lib/*" -d "$folder/empty/classes" "$folder/empty/Empty.java"
{
  echo "Main-Class: empty.Empty"
  echo "Class-Path: $(cd "$server/lib" && printf 'lib/%s ' *.jar)" | fold -w 70 | sed '2,$s/^/ /'
} >"$folder/empty/manifest"
"$jdk/bin/jar" --create --file "$folder/empty/empty.jar" --manifest "$folder/empty/manifest" -C "$folder/empty/classes" .
properties=(--spring.datasource.url="jdbc:$LUOSHI_DB_URL" --spring.datasource.username=luoshi
  --spring.datasource.password="$LUOSHI_DB_PASSWORD" --spring.flyway.locations=classpath:none --server.port=0
  --spring.main.banner-mode=off --logging.level.root=warn)
"$jdk/bin/java" -XX:AOTCacheOutput="$folder/empty/empty.aot" $flags -Drehearsal=true -jar "$folder/empty/empty.jar" \
  "${properties[@]}" >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }

for _ in $(seq "$rounds"); do
  timed "Empty is up" "$jdk/bin/java" -XX:AOTCache="$folder/empty/empty.aot" $flags -jar "$folder/empty/empty.jar" \
    "${properties[@]}" >>"$folder/empty.ms"
  timed "http://" "$jdk/bin/java" -XX:AOTCache="$server/luoshi.aot" $flags -jar "$server/luoshi-server.jar" \
    serve --data "$folder/outside" --port 0 >>"$folder/luoshi.ms"
done
slowest=$(printf '%s\n' "${first[@]}" | sort -n | tail -1)
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }
empty=$(median "$folder/empty.ms" 1) empty_cpu=$(median "$folder/empty.ms" 2)
luoshi=$(median "$folder/luoshi.ms" 1) luoshi_cpu=$(median "$folder/luoshi.ms" 2)

echo "| what | median of $rounds | ratio | of the processor | ratio | has to be |"
echo "|---|---|---|---|---|---|"
echo "| an empty Spring Boot application with the same jars and flags | $empty ms | 1 | $empty_cpu ms | 1 |  |"
echo "| \`luoshi serve\` on a database that runs | $luoshi ms | $(ratio "$luoshi" "$empty") | $luoshi_cpu ms | $(ratio "$luoshi_cpu" "$empty_cpu") | ≤ 1.5 |"
echo "| \`luoshi serve\` in a fresh folder, to the first page, slowest of 3 | $slowest ms |  |  |  | ≤ 10 s |"
