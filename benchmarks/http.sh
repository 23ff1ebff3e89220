#!/usr/bin/env bash
# Requests per second and p99 of the service against two limits in the same run on the same machine: Kestrel writing the same bytes from memory, and nginx sending them as a file.
# benchmarks/http.sh [ROUNDS] [SECONDS]: alternating rounds of wrk with 16 connections, medians, and the ratios to the limits. Needs wrk and curl; nginx where it is there.
set -euo pipefail
rounds=${1:-5}; seconds=${2:-4}
cd "$(dirname "$0")/.."
dotnet build -c Release benchmarks/limits --nologo -v quiet >/dev/null
work=$(mktemp -d); pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
benchmarks/publish.sh "$work/app"
question='/v1/forces/essex/outcomes?offence=rape'
service=http://127.0.0.1:21801 limit=http://127.0.0.1:21802 static=http://127.0.0.1:21803
api=("$work/app/OutcomesApi.Api" --Database:ConnectionString "Data Source=$work/outcomes.db" --Logging:LogLevel:Default Error)

until_up() { for _ in $(seq 600); do curl -sf -o /dev/null "$1" && return; sleep 0.01; done; echo "no answer from $1" >&2; return 1; }
median() { sort -n "$1" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
milliseconds() { awk '/99%/ { v = $2; if (v ~ /us$/) v = v / 1000; else if (v ~ /[0-9]s$/) v = v * 1000; print v + 0 }'; }
load() { # NAME URL [HEADER]
  wrk -t1 -c16 -d"${seconds}s" --latency ${3:+-H "$3"} "$2" > "$work/wrk"
  awk '/Requests\/sec/ { print $2 }' "$work/wrk" >> "$work/$1.rate"
  milliseconds < "$work/wrk" >> "$work/$1.p99"
  if grep -q 'Non-2xx\|Socket errors' "$work/wrk"; then [ "$1" = "${1#not-modified}" ] && grep 'Non-2xx\|Socket errors' "$work/wrk" >> "$work/errors"; fi || true
}
start() { # NAME URL COMMAND...: how long until the first answer, in milliseconds
  local name=$1 url=$2 from pid; shift 2
  from=$(date +%s%N); "$@" > /dev/null 2>&1 & pid=$!
  until_up "$url"
  echo $(( ($(date +%s%N) - from) / 1000000 )) >> "$work/$name.start"
  kill $pid; wait $pid 2>/dev/null || true
}

"${api[@]}" --urls "$service" > /dev/null 2>&1 & pids+=($!)
until_up "$service$question"
curl -s -D "$work/headers" -o "$work/body.json" "$service$question"
tag="If-None-Match: $(awk 'tolower($1) == "etag:" { print $2 }' "$work/headers" | tr -d '\r')"
dotnet benchmarks/limits/bin/Release/net10.0/OutcomesApi.Limits.dll --urls "$limit" --Body "$work/body.json" > /dev/null 2>&1 & pids+=($!)
until_up "$limit/body"
if command -v nginx > /dev/null; then
  printf 'pid %s/nginx.pid; error_log /dev/null; worker_processes 2; daemon off; events { worker_connections 1024; } http { access_log off; sendfile on; types { application/json json; } server { listen 127.0.0.1:21803; root %s; } }\n' "$work" "$work" > "$work/nginx.conf"
  chmod 755 "$work"; nginx -c "$work/nginx.conf" -p "$work" > /dev/null 2>&1 & pids+=($!)
  until_up "$static/body.json"
fi

for name in service limit; do # Warm, so that what is measured is compiled.
  wrk -t1 -c16 -d3s "${!name}$([ $name = service ] && echo "$question" || echo /body)" > /dev/null
done
for ((round = 0; round < rounds; round++)); do
  load service "$service$question"
  load limit "$limit/body"
  [ ! -e "$work/nginx.pid" ] || load nginx "$static/body.json"
  load not-modified "$service$question" "$tag"
  load not-modified-limit "$limit/not-modified"
done
kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; pids=()
for ((round = 0; round < rounds; round++)); do
  start service "$service$question" "${api[@]}" --urls "$service"
  start empty "$limit/empty" dotnet benchmarks/limits/bin/Release/net10.0/OutcomesApi.Limits.dll --urls "$limit"
done

row() { # WHAT NAME LIMIT AIM
  [ -e "$work/$3.rate" ] || return 0
  local a b; a=$(median "$work/$2.rate"); b=$(median "$work/$3.rate")
  echo "| $1 | $a | $b | $(ratio "$a" "$b") | $4 |"
}
echo "answer of $(stat -c %s "$work/body.json") bytes, $rounds rounds of $seconds s, 16 connections, $(nproc) cores shared with wrk"
echo "| what | service | limit | ratio | aim |"
echo "|---|---|---|---|---|"
row "requests/s, to Kestrel alone" service limit "at least 0.85"
row "requests/s, to nginx and a file" service nginx "-"
row "304 answers/s, to Kestrel alone" not-modified not-modified-limit "at least 0.90"
a=$(median "$work/service.p99"); b=$(median "$work/limit.p99"); echo "| p99 in ms, to Kestrel alone | $a | $b | $(ratio "$a" "$b") | at most 2 |"
a=$(median "$work/service.start"); b=$(median "$work/empty.start"); echo "| start to first answer in ms, to an empty application | $a | $b | $(ratio "$a" "$b") | at most 2 |"
[ ! -e "$work/errors" ] || { echo "errors:"; cat "$work/errors"; exit 1; }
