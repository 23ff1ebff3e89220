#!/usr/bin/env bash
# Bytes per second of a release downloaded as CSV, and the memory it takes, against Kestrel writing the same bytes from memory: benchmarks/bulk.sh STORE.db RELEASE-ID [ROUNDS].
# The first download is made from the store, the next are sent from a file. Needs curl.
set -euo pipefail
store=$(realpath "$1"); release=$2; rounds=${3:-5}
cd "$(dirname "$0")/.."
dotnet build -c Release benchmarks/limits --nologo -v quiet >/dev/null
work=$(mktemp -d); pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
benchmarks/publish.sh "$work/app"
service=http://127.0.0.1:21811 limit=http://127.0.0.1:21812
cp "$store" "$work/store.db"
until_up() { for _ in $(seq 1200); do curl -sf -o /dev/null "$1" && return; sleep 0.05; done; echo "no answer from $1" >&2; return 1; }
median() { sort -n "$1" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
memory() { awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$1/status"; }
"$work/app/OutcomesApi.Api" --urls "$service" --Database:ConnectionString "Data Source=$work/store.db" --Logging:LogLevel:Default Error > /dev/null 2>&1 & api=$!; pids+=($api)
until_up "$service/v1/releases/$release"
idle=$(memory $api)
made=$(curl -sf -o "$work/body.csv" -w '%{speed_download}' "$service/v1/releases/$release/download?format=csv")
after=$(memory $api)
length=$(stat -c %s "$work/body.csv"); head -c 1048576 "$work/body.csv" > "$work/part"
dotnet benchmarks/limits/bin/Release/net10.0/OutcomesApi.Limits.dll --urls "$limit" --Body "$work/part" --Bulk "$length" > /dev/null 2>&1 & pids+=($!)
until_up "$limit/empty"
for ((round = 0; round < rounds; round++)); do
  curl -sf -o /dev/null -w '%{speed_download}\n' "$limit/bulk" >> "$work/limit"
  curl -sf -o /dev/null -w '%{speed_download}\n' "$service/v1/releases/$release/download?format=csv" >> "$work/kept"
done
limit_speed=$(median "$work/limit"); kept=$(median "$work/kept")
echo "$release, $((length / 1048576)) MiB, $(($(wc -l < "$work/body.csv") - 1)) rows"
awk -v a="$kept" -v b="$limit_speed" -v m="$made" 'BEGIN { printf "from a file %.0f MB/s, Kestrel alone %.0f MB/s, ratio %.2f (aim: at least 0.5); made from the store %.0f MB/s, ratio %.2f\n", a / 1e6, b / 1e6, a / b, m / 1e6, m / b }'
echo "peak memory: $idle MiB after starting, $after MiB after making it, $(memory $api) MiB at the end (aim: less than 64 MiB above)"
