#!/usr/bin/env bash
# One chain as one run of a program: `parley cert verify` as it would be handed out, against a small program with the
# platform's X509Chain, an empty one, and `openssl verify` where it is installed. bench/one-chain.sh [RUNS]
set -eu
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."
runs=${1:-20}
out=artifacts/bench/one-chain
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

publish() { # PROJECT
    dotnet publish "$1" --configuration Release --runtime linux-x64 --self-contained false \
        -property:PublishReadyToRun=true --artifacts-path artifacts/bench/build --output "$out" --nologo --verbosity quiet </dev/null
}
publish src/Parley.Cli
publish bench/peers/OneChain

chain=(samples/chain.pem --anchors samples/root.pem --no-system-anchors --name im.example.com --at 2027-03-15)
bench/measure.sh "$runs" "$out/parley" cert verify "${chain[@]}"
bench/measure.sh "$runs" "$out/parley" cert verify "${chain[@]}" --format json
bench/measure.sh "$runs" "$out/parley" --version
bench/measure.sh "$runs" "$out/OneChain" samples/chain.pem samples/root.pem im.example.com 2027-03-15
if command -v openssl >/dev/null; then
    bench/measure.sh "$runs" openssl verify -attime 1805068800 -CAfile samples/root.pem -untrusted samples/chain.pem samples/chain.pem
fi
