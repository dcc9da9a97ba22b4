#!/usr/bin/env bash
# A million rows of contacts, photo addresses with IP hosts: `parley photos rewrite` as it would be handed out, against a
# blind substitution with mawk (where installed), CsvHelper, and a plain copy. bench/photos.sh [RUNS]
set -eu
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."
runs=${1:-5}
out=artifacts/bench/photos
mkdir -p "$out"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

eng/publish.sh artifacts/bench/publish
dotnet build bench/Parley.Bench --configuration Release --nologo --verbosity quiet </dev/null
program=artifacts/bin/Parley.Bench/release/Parley.Bench
[ -e "$out/export.csv" ] || "$program" photos make "$out/export.csv"

host=photos.example.com
cat "$out/export.csv" >/dev/null # into the file cache
bench/measure.sh "$runs" cp "$out/export.csv" "$out/copy.csv"
bench/measure.sh "$runs" artifacts/bench/publish/parley photos rewrite "$out/export.csv" --host $host --into "$out/parley.csv" --overwrite
if command -v mawk >/dev/null; then
    bench/measure.sh "$runs" sh -c "mawk '{ gsub(/https:\\/\\/[0-9.]+\\//, \"https://$host/\"); print }' '$out/export.csv' >'$out/mawk.csv'"
    cmp "$out/mawk.csv" "$out/parley.csv"
fi
bench/measure.sh "$runs" "$program" photos csvhelper "$out/export.csv" "$out/csvhelper.csv" $host
