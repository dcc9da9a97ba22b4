#!/usr/bin/env bash
# Publishes the program as it would be handed out, and measures how long it takes to print its help, and what the
# launcher adds when nothing has changed. Goal: a published build prints its help in under 150 ms.
set -eu
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."
runs=${1:-20}
system=${2:-linux-x64}
out=artifacts/bench/publish
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

eng/publish.sh "$out" "$system"
./parley --version >/dev/null

bench/measure.sh "$runs" "$out/parley" --help
bench/measure.sh "$runs" ./parley --help
