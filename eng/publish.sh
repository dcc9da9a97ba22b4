#!/usr/bin/env bash
# The program as it is handed out: in one folder with its runtime, needing nothing installed, all code compiled ahead of time.
# eng/publish.sh [FOLDER] [RUNTIME]        e.g. eng/publish.sh dist win-x64
#
# The whole goes into one image. Compiled apart, a program may not hold code of the framework's collections over its own
# types, and hundreds of methods would be compiled at each start.
set -eu
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."
out=${1:-artifacts/publish}
system=${2:-linux-x64}
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# Vector code for the processors of the last ten years; an older one compiles for itself what it runs, and starts later.
case $system in *-x64) set -- -property:PublishReadyToRunCrossgen2ExtraArgs=--instruction-set:x86-64-v3 ;; *) set -- ;; esac
dotnet publish src/Parley.Cli --configuration Release --runtime "$system" --self-contained true \
    -property:PublishReadyToRun=true -property:PublishReadyToRunComposite=true "$@" \
    --artifacts-path artifacts/bench/build --output "$out" --nologo --verbosity quiet </dev/null
