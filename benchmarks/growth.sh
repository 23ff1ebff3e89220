#!/usr/bin/env bash
# What questions past the caches cost as the store grows: benchmarks/growth.sh FILE.csv [YEARS] [SECONDS]. FILE is the Home Office's outcomes of 2017/18; the other years are
# copies of it. Prints requests per second with one year and with all of them in the store, their ratio, and how large the stores are. Needs wrk, curl and sqlite3.
set -euo pipefail
file=$(realpath "$1"); years=${2:-12}; seconds=${3:-8}
cd "$(dirname "$0")/.."
work=$(mktemp -d); pid=
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
benchmarks/publish.sh "$work/app"
app=("$work/app/OutcomesApi.Api"); service=http://127.0.0.1:21831
import() { "${app[@]}" import "$@" --Database:ConnectionString "Data Source=$work/store.db" > /dev/null 2>&1; }
questions=("/v1/forces/essex/outcomes?offence=rape&period=2017-18" "/v1/forces/essex/rates?offence=rape&period=2017-18" "/v1/comparisons?rate=charged-per-recorded-offence-recorded-basis&offence=rape&period=2017-18")
measure() { # NAME: requests per second of each question, with answers too large to be kept
  "${app[@]}" --urls "$service" --Database:ConnectionString "Data Source=$work/store.db" --Logging:LogLevel:Default Error --Cache:MaximumAnswerBytes 1024 > /dev/null 2>&1 & pid=$!
  for _ in $(seq 600); do curl -sf -o /dev/null "$service/health/ready" && break; sleep 0.05; done
  for question in "${questions[@]}"; do
    curl -sf -o /dev/null "$service$question" || { echo "no answer to $question" >&2; return 1; }
    wrk -t1 -c2 -d"${seconds}s" "$service$question" > /dev/null
    wrk -t1 -c2 -d"${seconds}s" "$service$question" | awk '/Requests\/sec/ { print $2 }' >> "$work/$1"
  done
  kill $pid; wait $pid 2>/dev/null || true; pid=
  echo "$(sqlite3 "$work/store.db" 'SELECT SUM(FigureCount) FROM Releases') $(du -m "$work/store.db" | cut -f1)" > "$work/$1.size"
}

import "$file"
measure one
copies=()
for ((year = 2005; year < 2005 + years - 1; year++)); do
  from=$year; [ "$year" -lt 2017 ] || from=$((year + 1))
  copy=$work/$from.csv; sed "s#2017/18#$from/$(printf '%02d' $(((from + 1) % 100)))#g" "$file" > "$copy"; copies+=("$copy")
done
import "${copies[@]}"
measure all
read -r few small < "$work/one.size"; read -r many large < "$work/all.size"
echo "one year: $few figures, $small MB; $years years: $many figures, $large MB"
echo "| question | requests/s, one year | requests/s, $years years | time grows by |"
echo "|---|---|---|---|"
paste "$work/one" "$work/all" | { i=0; while read -r a b; do echo "| ${questions[$i]} | $a | $b | $(awk -v a="$a" -v b="$b" 'BEGIN { printf "%.2f", a / b }') |"; i=$((i + 1)); done; }
