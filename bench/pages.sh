#!/bin/sh
# Times pages of a demonstration that runs: bench/pages.sh http://127.0.0.1:8080 demo-lead PASSWORD [rounds]
# Imports a plan of 60 commitments, shows its review, adopts it; each page takes turns with the page of the login.
set -e
base=$1 name=$2 password=$3 rounds=${4:-25}
jar=$(mktemp) plan=$(mktemp) times=$(mktemp)
trap 'rm -f "$jar" "$plan" "$times"' EXIT

get() { curl -sS -b "$jar" -c "$jar" "$base$1"; }
token() { sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p' | head -1; }
# where an answer leads to, without the base
post() {
  path=$1
  shift
  curl -sS -o /dev/null -w '%{redirect_url}' -b "$jar" -c "$jar" "$base$path" "$@" | sed "s|^$base||"
}
timed() { curl -sS -o /dev/null -w '%{time_total}\n' -b "$jar" "$base$1" >>"$times.$2"; }
median() { sort -n "$times.$1" | awk '{ t[NR] = $1 } END { printf "%.1f", 1000 * t[int((NR + 1) / 2)] }'; }

csrf=$(get /login | token)
post /login -d "_csrf=$csrf" -d "username=$name" --data-urlencode "password=$password" >/dev/null

{
  echo "2026年六十件实事计划$$"
  echo "一、工作任务"
  for at in $(seq 60); do echo "（$at）每月走访第${at}组困难户一次，由党群办主任负责。"; done
} >"$plan"
csrf=$(get /documents/add | token)
document=$(post /documents/add -d "_csrf=$csrf" -d "name=六十件$$" --data-urlencode "text@$plan")
page=$(get "$document")
found=$(echo "$page" | sed -n 's/.*name="plan"[^>]*value="\([0-9]*\)".*/\1/p' | head -1)
csrf=$(echo "$page" | token)
draft=$(post "$document/import" -d "_csrf=$csrf" -d "plan=$found" -d "of=$found" -d year=2026)
echo "draft $draft, $(get "$draft" | grep -c 'class="item ') items"

for round in $(seq "$rounds"); do
  for path in /login "$draft" /work /work/list; do
    timed "$path" "$(echo "$path" | tr -d /)"
  done
done
for path in /login "$draft" /work /work/list; do
  key=$(echo "$path" | tr -d /)
  echo "$path $(median "$key") ms"
  rm "$times.$key"
done

csrf=$(get "$draft/adopt" | token)
post "$draft/complete" -d "_csrf=$csrf" >/dev/null
took=$(curl -sS -o /dev/null -w '%{time_total}' -b "$jar" "$base$draft/adopt" -d "_csrf=$csrf" -d leaveOpen=true -d day=2026-01-05)
echo "adopting $took s; $(get /plans | grep -c '六十件实事计划')"
