#!/usr/bin/env bash
# One chain as one run of a program: `parley cert verify` as it would be handed out, against a small program with the
# platform's X509Chain, an empty one, and `openssl verify` where it is installed. bench/one-chain.sh [RUNS]
set -eu
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."
runs=${1:-20}
out=artifacts/bench/one-chain
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

eng/publish.sh artifacts/bench/publish
parley=artifacts/bench/publish/parley
contender() { # FOLDER SELF-CONTAINED [PROPERTY]: with the runtime that is installed, and in the form of the program
    dotnet publish bench/peers/OneChain --configuration Release --runtime linux-x64 --self-contained "$2" \
        -property:PublishReadyToRun=true "${@:3}" --artifacts-path "artifacts/bench/build-$1" --output "$out/$1" \
        --nologo --verbosity quiet </dev/null
}
contender installed false
contender composite true -property:PublishReadyToRunComposite=true

chain=(samples/chain.pem --anchors samples/root.pem --no-system-anchors --name im.example.com --at 2027-03-15)
system=()
if command -v openssl >/dev/null; then
    system=(--- openssl verify -attime 1805068800 -CAfile samples/root.pem -untrusted samples/chain.pem samples/chain.pem)
fi
bench/measure.sh "$runs" "$parley" cert verify "${chain[@]}" \
    --- "$parley" cert verify "${chain[@]}" --format json \
    --- "$parley" --version \
    --- "$out/installed/OneChain" samples/chain.pem samples/root.pem im.example.com 2027-03-15 \
    --- "$out/composite/OneChain" samples/chain.pem samples/root.pem im.example.com 2027-03-15 \
    "${system[@]}"
