#!/usr/bin/env bash
# Runs commands again and again, in turn, and tells how long each took: bench/measure.sh RUNS COMMAND... [--- COMMAND...]
# Wall time in milliseconds; the first run of each, which warms the file cache, is not counted. In turn, because a machine
# that others share is faster in one minute than in the next.
set -eu
runs=$1
shift

now() { echo "${EPOCHREALTIME/[.,]/}"; } # microseconds, without a process being started

starts=(1) # where each command begins among the words
words=("$@")
for ((at = 0; at < $#; at++)); do
    [ "${words[at]}" != --- ] || starts+=($((at + 2)))
done
starts+=($(($# + 2)))
contenders=$((${#starts[@]} - 1))
times=()
for ((run = 0; run <= runs; run++)); do
    for ((one = 0; one < contenders; one++)); do
        begin=$(now)
        "${@:starts[one]:starts[one + 1] - starts[one] - 1}" >/dev/null 2>&1 || true
        end=$(now)
        [ "$run" = 0 ] || times[one]="${times[one]-} $((end - begin))"
    done
done

for ((one = 0; one < contenders; one++)); do
    sorted=($(printf '%s\n' ${times[one]} | sort -n))
    awk -v best="${sorted[0]}" -v median="${sorted[$((runs / 2))]}" -v worst="${sorted[$((runs - 1))]}" -v runs="$runs" \
        -v what="${*:starts[one]:starts[one + 1] - starts[one] - 1}" \
        'BEGIN { printf "%7.0f ms best %7.0f ms median %7.0f ms worst of %d: %s\n", best / 1000, median / 1000, worst / 1000, runs, what }'
done
