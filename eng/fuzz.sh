#!/usr/bin/env bash
# Fuzzes one of the certificate engine's parsers, or its whole verdict, for as long as told:
#   eng/fuzz.sh TARGET SECONDS [SEED]
# Or runs one input again, which an earlier run kept because something broke:
#   eng/fuzz.sh TARGET FILE
# The targets are der, certificate, crl, ocsp, pkcs7, pkcs12, pem, names, pkcs10, inspect and verdict.
# With PARLEY_VECTORS the public collections are seeds too.
set -eu
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."
if [ $# -lt 2 ]; then
    sed -n '2,/^set/s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
fi

export PARLEY_FUZZ_TARGET=$1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
if [ -f "$2" ]; then
    PARLEY_FUZZ_INPUT=$(readlink -f -- "$2")
    export PARLEY_FUZZ_INPUT
else
    export PARLEY_FUZZ_SECONDS=$2 PARLEY_FUZZ_SEED=${3:-$RANDOM}
fi
project=tests/Parley.Certificates.Tests
dotnet build "$project" --configuration Release --nologo --verbosity quiet </dev/null
dotnet test "$project" --configuration Release --no-build --nologo --logger 'console;verbosity=detailed' \
    --filter FullyQualifiedName~FuzzTests.Any_octets </dev/null
