#!/usr/bin/env bash
# Which of 5,000 keys and 5,000 certificates belong together: `parley cert match` as it would be handed out, against
# openssl asked file by file for the public key (a twentieth of the files, where it is installed). bench/match.sh [RUNS]
set -eu
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."
runs=${1:-5}
out=artifacts/bench/match
mkdir -p "$out"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

eng/publish.sh artifacts/bench/publish
dotnet build bench/Parley.Bench --configuration Release --nologo --verbosity quiet </dev/null
[ -e "$out/files/09999.pem" ] || artifacts/bin/Parley.Bench/release/Parley.Bench match make "$out/files"

bench/measure.sh "$runs" artifacts/bench/publish/parley cert match "$out/files" --format json
if command -v openssl >/dev/null; then
    bench/measure.sh "$runs" sh -c "for file in $out/files/*[02468]0.pem; do
        if grep -q CERTIFICATE \"\$file\"; then openssl x509 -in \"\$file\" -pubkey -noout; else openssl pkey -in \"\$file\" -pubout; fi
    done"
fi
