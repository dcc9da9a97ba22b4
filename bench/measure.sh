#!/usr/bin/env bash
# Runs a command again and again and tells how long it took: bench/measure.sh RUNS COMMAND...
# Wall time in milliseconds; the first run, which warms the file cache, is not counted.
set -eu
runs=$1
shift

now() { echo "${EPOCHREALTIME/[.,]/}"; } # microseconds, without a process being started

"$@" >/dev/null 2>&1 || true
times=()
for ((run = 0; run < runs; run++)); do
    begin=$(now)
    "$@" >/dev/null 2>&1 || true
    end=$(now)
    times+=($((end - begin)))
done
sorted=($(printf '%s\n' "${times[@]}" | sort -n))
awk -v best="${sorted[0]}" -v median="${sorted[$((runs / 2))]}" -v worst="${sorted[$((runs - 1))]}" -v runs="$runs" -v what="$*" \
    'BEGIN { printf "%7.0f ms best %7.0f ms median %7.0f ms worst of %d: %s\n", best / 1000, median / 1000, worst / 1000, runs, what }'
