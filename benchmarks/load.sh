#!/usr/bin/env bash
# Many connections while something is published: benchmarks/load.sh FILE [CONNECTIONS] [SECONDS]. FILE is imported by another process in the middle. Prints errors, latencies and memory. Needs wrk, curl.
set -euo pipefail
file=$(realpath "$1"); connections=${2:-1000}; seconds=${3:-20}
cd "$(dirname "$0")/.."
work=$(mktemp -d); pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
benchmarks/publish.sh "$work/app"
service=http://127.0.0.1:21821
app=("$work/app/OutcomesApi.Api") settings=(--Database:ConnectionString "Data Source=$work/outcomes.db" --Logging:LogLevel:Default Error)
ulimit -n 8192 2>/dev/null || true
"${app[@]}" --urls "$service" "${settings[@]}" > "$work/log" 2>&1 & api=$!; pids+=($api)
for _ in $(seq 600); do curl -sf -o /dev/null "$service/health/ready" && break; sleep 0.05; done
question="$service/v1/forces/essex/rates?offence=rape"
memory() { awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$api/status"; }
wrk -t1 -c64 -d3s "$question" > /dev/null; idle=$(memory)
wrk -t2 -c"$connections" -d"${seconds}s" --timeout 10s --latency "$question" > "$work/wrk" & load=$!
sleep $((seconds / 2))
before=$(curl -sf "$service/v1/config" | grep -o '"dataVersion":"[^"]*"')
"${app[@]}" import "$file" "${settings[@]}" > "$work/import"
[ "$(curl -sf "$service/v1/config" | grep -o '"dataVersion":"[^"]*"')" != "$before" ] && echo "published under load, seen at once"
wait $load
grep -E '50%|99%|requests in|Socket errors|Non-2xx' "$work/wrk"
grep -q 'Socket errors\|Non-2xx' "$work/wrk" || echo "no errors"
echo "memory: $idle MiB before, $(memory) MiB after"
