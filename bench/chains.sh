#!/usr/bin/env bash
# Chains judged per second, single thread: Parley against OpenSSL and GnuTLS (where gcc and their headers are installed)
# and the platform's X509Chain, beside the limit that the raw signature sets.
# bench/chains.sh [ROUNDS] [SECONDS]
set -eu
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."
rounds=${1:-5}
seconds=${2:-2}
out=artifacts/bench/chains
mkdir -p "$out"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_TieredPGO=1

peers=()
build() { # NAME LIBRARIES...
    local name=$1
    shift
    if gcc -O2 -o "$out/$name" "bench/peers/$name.c" "$@" 2>/dev/null; then
        peers+=("$PWD/$out/$name")
    else
        echo "chains: no peer $name (gcc or its headers are not installed)" >&2
    fi
}
build openssl -lcrypto
build gnutls -lgnutls

dotnet build bench/Parley.Bench --configuration Release --nologo --verbosity quiet </dev/null
artifacts/bin/Parley.Bench/release/Parley.Bench "$out" "$rounds" "$seconds" "${peers[@]+"${peers[@]}"}"
