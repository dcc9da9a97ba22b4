#!/usr/bin/env bash
# Installs the servers and clients that the acceptance tests talk to, on Debian and its relatives.
# Does nothing when all are there; needs root or a sudo that asks nothing. The exit code is 0 when all are there in the
# end, else 1: a test whose peer is missing is skipped and says so.
set -u

packages=(
    prosody ejabberd                 # XMPP servers
    slapd ldap-utils                 # LDAP server and its client
    kamailio kamailio-tls-modules    # SIP server
    knot knot-dnsutils               # DNS server and its client
    nginx-light                      # HTTPS server
    bind9-dnsutils openssl curl      # independent clients
    go-sendxmpp python3-slixmpp      # independent XMPP clients
    chromium                         # browser that opens the page of a report
    gnutls-bin                       # independent judge of certificate chains, as openssl is
    nftables                         # reads the firewall rules of a plan
)

say() { printf 'install-peers: %s\n' "$*"; }

command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1 || { say "not a Debian system, nothing installed"; exit 1; }

missing=()
for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || { say "all present"; exit 0; }

if [ "$(id -u)" = 0 ]; then
    as_root=(env)
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root=(sudo -n)
else
    say "neither root nor a sudo that asks nothing; missing: ${missing[*]}"
    exit 1
fi

# Debian starts the daemons it installs, on their default ports and on all addresses. A policy that says 101 ("not
# allowed") keeps it from doing so; whatever policy was there before is put back.
policy=/usr/sbin/policy-rc.d
kept=
if [ -e "$policy" ]; then
    kept=$policy.before-parley
    "${as_root[@]}" mv "$policy" "$kept"
fi
restore() {
    "${as_root[@]}" rm -f "$policy"
    [ -z "$kept" ] || "${as_root[@]}" mv "$kept" "$policy"
}
trap restore EXIT
printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
"${as_root[@]}" chmod 755 "$policy"

say "installing ${missing[*]}"
log=$(mktemp)
install() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends -o Dpkg::Use-Pty=0 "${missing[@]}" </dev/null >"$log" 2>&1
}
# The package lists may be there and current; fetching them first would cost seconds for nothing.
if ! install; then
    "${as_root[@]}" apt-get update -q </dev/null >"$log" 2>&1
    if ! install; then
        tail -n 20 "$log"
        rm -f "$log"
        say "could not install; the tests that need these peers will be skipped"
        exit 1
    fi
fi
rm -f "$log"
