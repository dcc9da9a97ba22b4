#!/usr/bin/env bash
# Measures a whole check of the embedded deployment: start, lab, discovery, every connection, report.
# Goal: under 2 s from a warm build.
set -eu
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."
runs=${1:-10}
./parley --version >/dev/null
bench/measure.sh "$runs" ./parley check alice@example.test --lab
[ ! -x artifacts/bench/publish/parley ] || bench/measure.sh "$runs" artifacts/bench/publish/parley check alice@example.test --lab
