#!/usr/bin/env bash
# Seconds of `import` of an XLSX against bare reading of its every cell with the same reader, both as whole processes compiled ahead of time, in alternating rounds on one machine:
# benchmarks/import-xlsx.sh FILE.csv [ROUNDS]. FILE is the Home Office's outcomes, from which the XLSX is made. Prints the medians, their ratio, and the memory of the import at its peak.
set -euo pipefail
file=$(realpath "$1"); rounds=${2:-5}
cd "$(dirname "$0")/.."
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
benchmarks/publish.sh "$work/app"
dotnet publish benchmarks --configuration Release --arch "$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')" --self-contained false -p:PublishReadyToRun=true -p:NuGetLockFilePath="$work/lock.json" --output "$work/bare" --nologo -v quiet > /dev/null
app=$work/app/OutcomesApi.Api bare=$work/bare/OutcomesApi.Benchmarks.dll; cd "$work"
dotnet "$bare" xlsx "$file" table.xlsx
"$app" migrate --Database:ConnectionString "Data Source=base.db" --Logging:LogLevel:Default Error

seconds() { local from; from=$(date +%s.%N); "$@" > /dev/null 2>&1; echo "$(date +%s.%N) - $from" | bc; }
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
for ((round = 0; round < rounds; round++)); do
  rm -f store.db*; cp base.db store.db
  seconds dotnet "$bare" read table.xlsx >> bare.txt
  seconds /usr/bin/time -o memory.txt -f %M "$app" import table.xlsx --Database:ConnectionString "Data Source=store.db" >> import.txt
done
bare=$(median < bare.txt); import=$(median < import.txt)
echo "$(du -m table.xlsx | cut -f1) MB of XLSX: bare reading ${bare} s, import ${import} s and $(($(cat memory.txt) / 1024)) MiB, ratio of their times: $(echo "scale=2; $import / $bare" | bc) (aim: at most 1.50)"
