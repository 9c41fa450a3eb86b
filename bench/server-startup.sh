#!/bin/bash
# How long the server takes to start, against an empty Spring Boot application with the same jars and flags, as it comes and with
# its beans worked out when it is built, as the server's are; all with the jars beside them and an AOT cache of their own, all on a
# database that already runs; and to the first page of a fresh folder.
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
  : >"$folder/log"
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
mkdir "$folder/source"
cat >"$folder/source/Empty.java" <<'JAVA'
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
"$jdk/bin/javac" -parameters -cp "$server/lib/*" -d "$folder/classes" "$folder/source/Empty.java"
properties=(--spring.datasource.url="jdbc:$LUOSHI_DB_URL" --spring.datasource.username=luoshi
  --spring.datasource.password="$LUOSHI_DB_PASSWORD" --spring.flyway.locations=classpath:none --server.port=0
  --spring.main.banner-mode=off --logging.level.root=warn)

# puts classes of folder $2 and the jars into folder $1, with a cache of a start under the flags $3
pack() {
  mkdir -p "$1"
  cp -R "$server/lib" "$1/lib"
  {
    echo "Main-Class: empty.Empty"
    echo "Class-Path: $(cd "$server/lib" && printf 'lib/%s ' *.jar)" | fold -w 70 | sed '2,$s/^/ /'
  } >"$1/manifest"
  "$jdk/bin/jar" --create --file "$1/empty.jar" --manifest "$1/manifest" -C "$2" .
  "$jdk/bin/java" -XX:AOTCacheOutput="$1/empty.aot" $flags $3 -Drehearsal=true -jar "$1/empty.jar" \
    "${properties[@]}" >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
}

# starts the empty application of folder $1 under the flags $2
empty() {
  timed "Empty is up" "$jdk/bin/java" -XX:AOTCache="$1/empty.aot" $flags $2 -jar "$1/empty.jar" "${properties[@]}"
}

pack "$folder/empty" "$folder/classes" ""
"$jdk/bin/java" -cp "$folder/classes:$server/lib/*" org.springframework.boot.SpringApplicationAotProcessor empty.Empty \
  "$folder/generated" "$folder/ahead" "$folder/ahead" empty empty "${properties[@]}" >"$folder/log" 2>&1 ||
  { cat "$folder/log" >&2; exit 1; }
cp -R "$folder/classes/." "$folder/ahead"
find "$folder/generated" -name '*.java' >"$folder/sources"
"$jdk/bin/javac" -nowarn -parameters -cp "$folder/ahead:$server/lib/*" -d "$folder/ahead" @"$folder/sources" 2>"$folder/log" ||
  { cat "$folder/log" >&2; exit 1; }
pack "$folder/empty-ahead" "$folder/ahead" -Dspring.aot.enabled=true

for _ in $(seq "$rounds"); do
  empty "$folder/empty" "" >>"$folder/empty.ms"
  empty "$folder/empty-ahead" -Dspring.aot.enabled=true >>"$folder/ahead.ms"
  timed "http://" "$jdk/bin/java" -XX:AOTCache="$server/luoshi.aot" $flags -jar "$server/luoshi-server.jar" \
    serve --data "$folder/outside" --port 0 >>"$folder/luoshi.ms"
done
slowest=$(printf '%s\n' "${first[@]}" | sort -n | tail -1)
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }
empty=$(median "$folder/empty.ms" 1) empty_cpu=$(median "$folder/empty.ms" 2)
# a row: $1 what, $2 its times, $3 what it has to be
row() {
  local clock cpu
  clock=$(median "$2" 1) cpu=$(median "$2" 2)
  echo "| $1 | $clock ms | $(ratio "$clock" "$empty") | $cpu ms | $(ratio "$cpu" "$empty_cpu") | $3 |"
}

echo "| what | median of $rounds | ratio | of the processor | ratio | has to be |"
echo "|---|---|---|---|---|---|"
row "an empty Spring Boot application with the same jars and flags" "$folder/empty.ms" ""
row "the same, its beans worked out when it is built" "$folder/ahead.ms" ""
row "\`luoshi serve\` on a database that runs" "$folder/luoshi.ms" "≤ 1.5"
echo "| \`luoshi serve\` in a fresh folder, to the first page, slowest of 3 | $slowest ms |  |  |  | ≤ 10 s |"
