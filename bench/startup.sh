#!/bin/sh
# Measures a short run from the shell: luoshi compile of a text of 20,000 characters, start of Java included,
# against java -version of the same JDK. Prints both medians and their ratio, which has to be 10 or less.
#   bench/startup.sh [ROUNDS]      15 unless given; the two take turns, so that a busy machine slows both
root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P) || exit 1
rounds=${1:-15}
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT

java=$("$root/luoshi" java-home)/bin/java || exit 1
characters() { LC_ALL=C.UTF-8 wc -m <"$folder/plan.txt"; }
: >"$folder/plan.txt"
while [ "$(characters)" -lt 20000 ]; do
  cat "$root/cli/src/main/aot/sample.txt" >>"$folder/plan.txt"
done
"$root/luoshi" compile "$folder/plan.txt" >"$folder/report.txt" || exit 1 # builds when it has to

now() { date +%s%N; }

round=0
while [ $round -lt "$rounds" ]; do
  t0=$(now)
  "$java" -version >/dev/null 2>&1
  t1=$(now)
  "$root/luoshi" compile "$folder/plan.txt" >/dev/null
  t2=$(now)
  echo $(((t1 - t0) / 10000)) >>"$folder/version"
  echo $(((t2 - t1) / 10000)) >>"$folder/compile"
  round=$((round + 1))
done

median() { sort -n "$1" | sed -n "$(((rounds + 1) / 2))p"; }

version=$(median "$folder/version")
compile=$(median "$folder/compile")
echo "java -version   $((version / 100)).$(printf %02d $((version % 100))) ms   median of $rounds"
echo "luoshi compile  $((compile / 100)).$(printf %02d $((compile % 100))) ms   median of $rounds, $(characters) characters"
ratio=$((compile * 100 / version))
echo "ratio           $((ratio / 100)).$(printf %02d $((ratio % 100)))   at most 10"
[ $ratio -le 1000 ]
