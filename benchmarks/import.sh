#!/usr/bin/env bash
# Rows per second of `import` against `sqlite3 .import` of the same CSV into one untyped table, both as whole processes, in alternating rounds
# on one machine: benchmarks/import.sh FILE.csv [ROUNDS]. Prints the median seconds of each and the ratio of their rates. Needs sqlite3.
set -euo pipefail
file=$(realpath "$1"); rounds=${2:-5}
cd "$(dirname "$0")/.."
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
benchmarks/publish.sh "$work/app"; app=$work/app/OutcomesApi.Api; cd "$work"
"$app" migrate --Database:ConnectionString "Data Source=base.db" --Logging:LogLevel:Default Error

seconds() { local from; from=$(date +%s.%N); "$@" >/dev/null 2>&1; echo "$(date +%s.%N) - $from" | bc; }
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
for ((round = 0; round < rounds; round++)); do
  rm -f table.db store.db*; cp base.db store.db
  seconds sqlite3 table.db ".mode csv" ".import '$file' t" >> sqlite.txt
  seconds "$app" import "$file" --Database:ConnectionString "Data Source=store.db" >> import.txt
done
sqlite=$(median < sqlite.txt); import=$(median < import.txt)
echo "sqlite3 .import ${sqlite} s, import ${import} s, rate of import to that of sqlite3: $(echo "scale=2; $sqlite / $import" | bc) (aim: at least 0.50)"
