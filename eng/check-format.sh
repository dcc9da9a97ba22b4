#!/usr/bin/env bash
# Fails where a source file is not formatted as .editorconfig says, and tells how to repair it.
# The style rules are checked by the build.
set -u
cd "$(dirname -- "${BASH_SOURCE[0]}")/.." || exit 1
if ! dotnet format whitespace . --folder --include src/ tests/ bench/ --verify-no-changes --verbosity quiet </dev/null; then
    echo "error: not formatted; run: dotnet format whitespace . --folder --include src/ tests/ bench/" >&2
    exit 1
fi
