#!/usr/bin/env bash
# What clients that mean harm cost the others: resident memory under requests that are the same but for headers, hosts, order and case, and the time of a light question
# while 20 clients ask /availability for each second of asOf.
# benchmarks/hostile.sh [SECONDS]: needs wrk and curl. Prints requests, megabytes and milliseconds; limits: memory grows by less than the cache (64 MB) plus 64 MB,
# and the median light question takes at most 20 times as long as alone.
set -euo pipefail
seconds=${1:-30}
cd "$(dirname "$0")/.."
work=$(mktemp -d); pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
benchmarks/publish.sh "$work/app"
service=http://127.0.0.1:21811
"$work/app/OutcomesApi.Api" --Database:ConnectionString "Data Source=$work/outcomes.db" --Connections:ProxyNetworks:0 127.0.0.0/8 --Logging:LogLevel:Default Error --urls "$service" > /dev/null 2>&1 & server=$!; pids+=("$server")
for _ in $(seq 600); do curl -sf -o /dev/null "$service/v1/forces/essex" && break; sleep 0.05; done

resident() { awk '/VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$server/status"; }
light() { # COUNT FROM: times of light questions that no cache has, in milliseconds, sorted
  for i in $(seq "$2" $(($2 + $1 - 1))); do curl -s -o /dev/null -w '%{time_total}\n' "$service/v1/offences?pageSize=$i" | awk '{ printf "%.1f\n", $1 * 1000 }'; done | sort -n
}
at() { awk -v p="$1" '{ v[NR] = $1 } END { i = int(NR * p); print v[i < 1 ? 1 : i] }'; }

cat > "$work/variations.lua" <<'LUA'
local n = 0
function init(args) math.randomseed(tonumber(args[1] or 1) + os.time()) end
local function word(length) local t = {} for i = 1, length do t[i] = string.char(97 + math.random(0, 25)) end return table.concat(t) end
function request()
  n = n + 1
  local orders = { "offence=rape&period=2017-18", "period=2017-18&offence=rape", "offence=RAPE&period=2017-18", "offence=%72ape&period=2017-18" }
  return wrk.format("GET", "/v1/forces/essex/outcomes?" .. orders[math.random(#orders)], {
    ["Host"] = word(12) .. ".example",
    ["Accept-Encoding"] = "gzip;q=0." .. math.random(1, 9) .. ", " .. word(math.random(1, 12000)),
    ["Accept"] = "application/json;v=" .. word(8) .. ", */*;q=0." .. math.random(1, 9),
    ["Accept-Language"] = word(20), ["Origin"] = "https://" .. word(10), ["X-Forwarded-For"] = word(10), ["Cookie"] = word(200) })
end
LUA
cat > "$work/availability.lua" <<'LUA'
local n = 0
function request()
  n = n + 1
  return wrk.format("GET", string.format("/v1/availability?asOf=20%02d-%02d-%02dT%02d:%02d:%02dZ", math.random(19, 25), math.random(1, 12), math.random(1, 28), math.random(0, 23), math.random(0, 59), math.random(0, 59)), { ["X-Forwarded-For"] = "192.0.2." .. math.random(1, 20) })
end
LUA

before=$(resident); most=$before
wrk -t2 -c16 -d"${seconds}s" -s "$work/variations.lua" "$service" > "$work/wrk" & load=$!
while kill -0 $load 2>/dev/null; do now=$(resident); [ "$now" -gt "$most" ] && most=$now; sleep 0.2; done
echo "variations: $(awk '/requests in/ { print $1 }' "$work/wrk") requests, $before MB before, $most MB at most, $(resident) MB after; $(grep -i 'non-2xx' "$work/wrk" || echo 'all answered 200')"
[ $((most - before)) -lt 128 ] || { echo "memory grew by $((most - before)) MB, and the limit is 128"; failed=1; }

light 5 900 > /dev/null
light 100 1 > "$work/alone"
wrk -t2 -c20 -d"${seconds}s" --timeout 30s -s "$work/availability.lua" "$service" > "$work/wrk" & load=$!
sleep 2; light 100 101 > "$work/beside"; wait $load || true
echo "light question alone: median $(at 0.5 < "$work/alone") ms, 99% $(at 0.99 < "$work/alone") ms; beside 20 clients of availability: median $(at 0.5 < "$work/beside") ms, 99% $(at 0.99 < "$work/beside") ms"
echo "availability: $(awk '/requests in/ { print $1 }' "$work/wrk") requests; $(grep -i 'non-2xx' "$work/wrk" || echo 'all answered 200')"
awk -v a="$(at 0.5 < "$work/alone")" -v b="$(at 0.5 < "$work/beside")" 'BEGIN { exit !(b <= 20 * a) }' || { echo "the median grew more than 20 times"; failed=1; }
exit "${failed:-0}"
