#!/usr/bin/env bash
# Writes the documents that are made from the sources; tests see that they are current.
set -eu
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."
./parley explain --format markdown --output docs/findings.md --overwrite
./parley clients --format markdown --output docs/clients.md --overwrite
./parley plan ask contradictions --format markdown --output docs/contradictions.md --overwrite
./parley check alice@example.test --lab --fault intermediate-missing --format svg --output docs/images/check.svg --overwrite || [ $? = 1 ]
