#!/usr/bin/env bash
# Two replicas on one SQLite store under load, while releases are published over HTTP: benchmarks/replicas.sh [PUBLICATIONS] [CONNECTIONS]. Each release is submitted, validated and published through one of the two in turn;
# as soon as its publication is answered, both are asked for its figure many times. Prints answers, errors and stale answers. With Redis between the replicas where redis-server is there, which ends in the middle. Needs wrk, curl.
set -euo pipefail
publications=${1:-6}; connections=${2:-32}
cd "$(dirname "$0")/.."
dotnet build -c Release src/Api --nologo -v quiet >/dev/null
work=$(mktemp -d); pids=()
loads=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
first=http://127.0.0.1:21831 second=http://127.0.0.1:21832
app=(dotnet src/Api/bin/Release/net10.0/OutcomesApi.Api.dll)
settings=(--Database:ConnectionString "Data Source=$work/outcomes.db" --Logging:LogLevel:Default Error)
if command -v redis-server > /dev/null; then
  redis-server --port 21833 --bind 127.0.0.1 --save '' --appendonly no > /dev/null & redis=$!; pids+=($redis)
  settings+=(--Redis:ConnectionString 127.0.0.1:21833)
fi
key=$("${app[@]}" keys create --publisher nobody --name robot --scope publish --scope read-draft --data-set made-up "${settings[@]}" | grep -o 'oa_[A-Za-z0-9_-]*')
for service in "$first" "$second"; do
  "${app[@]}" serve --urls "$service" "${settings[@]}" --RateLimits:WritesPerMinute 10000 > "$work/log-${service##*:}" 2>&1 & pids+=($!)
  for _ in $(seq 600); do curl -sf -o /dev/null "$service/health/ready" && break; sleep 0.05; done
done

send() { # METHOD ADDRESS [CURL OPTIONS]: an answer that is no success ends the run
  local method=$1 address=$2; shift 2
  curl -sS --fail-with-body -X "$method" "$address" -H "Authorization: Bearer $key" -H "Idempotency-Key: $RANDOM$RANDOM$RANDOM" -H 'If-Match: *' "$@"
}
state() { grep -o '"state":"[a-z]*"' | head -1 | cut -d'"' -f4; }
until_state() { # SERVICE DRAFT STATE
  for _ in $(seq 600); do [ "$(send GET "$1/v1/releases/$2/status" | state)" = "$3" ] && return; sleep 0.1; done
  echo "never $3: $(send GET "$1/v1/releases/$2/status")" >&2; return 1
}
document() { # VERSION VALUE
  local force period figures=''
  for force in essex kent surrey sussex norfolk; do for period in 2014-15-Q1 2015-16-Q1 2016-17-Q1 2017-18-Q1; do
    figures+="${figures:+,}{\"area\":\"$force\",\"offence\":\"rape\",\"measure\":\"outcome-1-recorded-basis\",\"period\":\"$period\",\"periodStatus\":\"stated\",\"value\":$2,\"qualifier\":\"exact\"}"
  done; done
  echo "{\"release\":{\"dataSet\":{\"id\":\"made-up\",\"title\":\"Made up\",\"publisher\":\"Nobody\"},\"version\":$1,\"title\":\"Made up\",\"retrievedOn\":\"2026-11-01\"},\"sources\":[{\"id\":\"made-up-v$1\",\"publisher\":\"Nobody\",\"title\":\"Made up\",\"qualityLabel\":\"official-statistics\"}],\"observations\":[$figures]}"
}

wrk -t1 -c8 -d2s "$first/v1/forces/essex/rates?offence=rape" > /dev/null
for service in "$first" "$second"; do
  wrk -t1 -c$((connections / 2)) -d600s --timeout 10s --latency "$service/v1/forces/essex/rates?offence=rape" > "$work/wrk-${service##*:}" & pids+=($!); loads+=($!)
done
stale=0 reads=0
for ((version = 1; version <= publications; version++)); do
  [ -z "${redis:-}" ] || [ $version -ne $((publications / 2 + 1)) ] || { kill "$redis"; echo "Redis ends before publication $version"; }
  through=$([ $((version % 2)) = 1 ] && echo "$first" || echo "$second")
  document "$version" $((1000 + version)) > "$work/document.json"
  draft=$(send POST "$through/v1/releases" -H 'Content-Type: application/json' --data-binary "@$work/document.json" | grep -o '"id":"[^"]*"' | head -1 | cut -d'"' -f4)
  send POST "$through/v1/releases/$draft/validate" > /dev/null; until_state "$through" "$draft" valid
  published=$(send POST "$through/v1/releases/$draft/publish" -H 'Content-Type: application/json' --data '{"acknowledge":["missing-areas","large-revision","unlikely-change"]}')
  [ "$(state <<< "$published")" = published ] || until_state "$through" "$draft" published
  for _ in $(seq 25); do for service in "$second" "$first"; do
    reads=$((reads + 1))
    curl -sS "$service/v1/forces/essex/outcomes?offence=rape&period=2014-15-Q1" | grep -q "\"value\":$((1000 + version))," || stale=$((stale + 1))
  done; done
done
kill -INT "${loads[@]}"; wait "${loads[@]}" 2>/dev/null || true
for service in "$first" "$second"; do grep -E '50%|99%|requests in|Socket errors|Non-2xx' "$work/wrk-${service##*:}"; done
! grep -q 'Socket errors\|Non-2xx' "$work"/wrk-* && echo "no errors under load"
echo "$publications publications over HTTP, each then read $((reads / publications)) times from both replicas: $stale of $reads answers stale"
echo "errors logged: $(cat "$work"/log-* | grep -c 'fail:\|crit:' || true)"
[ "$stale" = 0 ]
