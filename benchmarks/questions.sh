#!/usr/bin/env bash
# Time of questions past the caches against the same rows through ADO.NET and the serialisation of the same answer: benchmarks/questions.sh STORE [ROUNDS] [SECONDS].
# STORE is a store with the Home Office's outcomes of 2017/18, of as many years as are wanted. Prints requests per second, and how many times the limit's time each question
# takes: medians of alternating rounds, one connection. Needs wrk, curl and sqlite3.
set -euo pipefail
store=$(realpath "$1"); rounds=${2:-5}; seconds=${3:-3}
cd "$(dirname "$0")/.."
dotnet build -c Release benchmarks/limits --nologo -v quiet >/dev/null
work=$(mktemp -d); pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
benchmarks/publish.sh "$work/app"
service=http://127.0.0.1:21841 limit=http://127.0.0.1:21842
questions=("/v1/forces/essex/outcomes?offence=rape" "/v1/forces/essex/outcomes?offence=rape&period=2017-18" "/v1/forces/essex/rates?offence=rape&period=2017-18"
  "/v1/comparisons?rate=charged-per-recorded-offence-recorded-basis&offence=rape&period=2017-18")
aims=(2 2 2 3)

until_up() { for _ in $(seq 600); do curl -sf -o /dev/null "$1" && return; sleep 0.05; done; echo "no answer from $1" >&2; return 1; }
median() { sort -n "$1" | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
rate() { wrk -t1 -c1 -d"${seconds}s" "$1" | awk '/Requests\/sec/ { print $2 }'; }
statements() { # The rows of the periods and areas of an answer, in one statement for each table of figures.
  sqlite3 "$store" "
    CREATE TEMP TABLE answer AS SELECT key, value FROM json_tree(readfile('$work/body.json')) WHERE key IN ('period', 'id', 'force', 'area');
    CREATE TEMP TABLE subject AS SELECT
      (SELECT group_concat(\"Key\") FROM Areas WHERE Id IN (SELECT value FROM answer)) AS areas,
      (SELECT group_concat(\"Key\") FROM Offences WHERE Id = 'rape') AS offences,
      (SELECT group_concat(\"Key\") FROM Periods WHERE Id IN (SELECT value FROM answer WHERE key = 'period')) AS periods;
    CREATE TEMP TABLE scope AS SELECT *,
      (SELECT group_concat(DISTINCT ReleaseKey) FROM Observations WHERE ',' || areas || ',' LIKE '%,' || AreaKey || ',%' AND OffenceKey = offences AND ',' || periods || ',' LIKE '%,' || PeriodKey || ',%') AS releases FROM subject;
    SELECT 'SELECT * FROM ' || name || ' WHERE ReleaseKey IN (' || releases || ') AND AreaKey IN (' || areas || ') AND OffenceKey IN (' || offences || ') AND PeriodKey IN (' || periods || ')'
    FROM scope, (SELECT 'Observations' AS name UNION ALL SELECT 'PublishedCells');"
}

"$work/app/OutcomesApi.Api" --urls "$service" --Database:ConnectionString "Data Source=$store" --Logging:LogLevel:Default Error --Cache:MaximumAnswerBytes 1024 > /dev/null 2>&1 & pids+=($!)
until_up "$service/health/ready"
echo "store of $(sqlite3 "$store" 'SELECT SUM(FigureCount) FROM Releases') figures, $rounds rounds of $seconds s, one connection, $(nproc) cores shared with wrk"
echo "| question | bytes | requests/s | limit | times the limit's time | aim |"
echo "|---|---|---|---|---|---|"
for i in "${!questions[@]}"; do
  question=${questions[$i]}; rm -f "$work"/*.rate
  curl -sf -o "$work/body.json" "$service$question"
  statements > "$work/statements.sql"
  dotnet benchmarks/limits/bin/Release/net10.0/OutcomesApi.Limits.dll --urls "$limit" --Body "$work/body.json" --Statements "$work/statements.sql" --Store "Data Source=$store" > /dev/null 2>&1 & pid=$!; pids+=($pid)
  until_up "$limit/question"
  wrk -t1 -c2 -d20s "$service$question" > /dev/null; wrk -t1 -c2 -d8s "$limit/question" > /dev/null # Warm, so that what is measured is compiled.
  for ((round = 0; round < rounds; round++)); do rate "$service$question" >> "$work/service.rate"; rate "$limit/question" >> "$work/limit.rate"; done
  kill $pid; wait $pid 2>/dev/null || true
  a=$(median "$work/service.rate"); b=$(median "$work/limit.rate")
  echo "| \`$question\` | $(stat -c %s "$work/body.json") | $a | $b | $(awk -v a="$a" -v b="$b" 'BEGIN { printf "%.2f", b / a }') | at most ${aims[$i]} |"
done
