#!/usr/bin/env bash
# The certificates of many endpoints: parley check --targets against openssl s_client in a loop, nmap's ssl-cert (where it
# is installed) and 100 tasks with SslStream, each a whole process, against the same nginx on loopback.
# bench/targets.sh [ENDPOINTS] [ROUNDS]
set -eu
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."
endpoints=${1:-1000}
rounds=${2:-5}
first=20000 # below the ports that the system gives to clients
out=artifacts/bench/targets
program=artifacts/bench/publish/parley
mkdir -p "$out"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

command -v nginx >/dev/null || { echo "targets: nginx is not installed" >&2; exit 1; }
[ -x "$program" ] || bench/start.sh 1 >/dev/null
dotnet build bench/Parley.Bench --configuration Release --nologo --verbosity quiet </dev/null

# One authority with RSA as public ones have, and a P-256 leaf for each endpoint.
if [ ! -e "$out/$((endpoints - 1)).pem" ]; then
    echo "targets: making $endpoints certificates" >&2
    openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj "/CN=Bench Root" -keyout "$out/root.key" -out "$out/root.pem" 2>/dev/null
    openssl ecparam -name prime256v1 -genkey -noout -out "$out/leaf.key"
    for ((i = 0; i < endpoints; i++)); do
        openssl req -new -key "$out/leaf.key" -subj "/CN=h$i.example.test" 2>/dev/null |
            openssl x509 -req -CA "$out/root.pem" -CAkey "$out/root.key" -set_serial $((i + 1)) -days 90 -extfile <(
                printf 'subjectAltName=DNS:h%d.example.test\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\n' "$i"
                printf 'basicConstraints=critical,CA:FALSE\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n') \
                -out "$out/$i.pem" 2>/dev/null
    done
fi

{
    echo "worker_processes auto; daemon off; pid $PWD/$out/nginx.pid; error_log $PWD/$out/nginx.log crit;"
    echo "events { worker_connections 8192; } http { access_log off;"
    echo "client_body_temp_path $PWD/$out/tmp; proxy_temp_path $PWD/$out/tmp; fastcgi_temp_path $PWD/$out/tmp;"
    echo "uwsgi_temp_path $PWD/$out/tmp; scgi_temp_path $PWD/$out/tmp; ssl_protocols TLSv1.2 TLSv1.3; ssl_certificate_key $PWD/$out/leaf.key;"
    for ((i = 0; i < endpoints; i++)); do
        echo "server { listen 127.0.0.1:$((first + i)) ssl backlog=64; ssl_certificate $PWD/$out/$i.pem; }"
    done
    echo "}"
} >"$out/nginx.conf"
for ((i = 0; i < endpoints; i++)); do
    echo "127.0.0.1:$((first + i)) tls h$i.example.test"
done >"$out/targets.txt"

ulimit -n "$(ulimit -Hn)"
nginx -c "$PWD/$out/nginx.conf" 2>/dev/null &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true' EXIT
until (exec 3<>"/dev/tcp/127.0.0.1/$((first + endpoints - 1))") 2>/dev/null; do
    kill -0 "$server" # nginx says in nginx.log why it did not start
    sleep 0.1
done

now() { echo "${EPOCHREALTIME/[.,]/}"; } # microseconds

s_client() {
    while read -r place _ name; do
        openssl s_client -connect "$place" -servername "$name" -verify_hostname "$name" -CAfile "$out/root.pem" </dev/null 2>&1 |
            grep -q 'Verify return code: 0' || echo "not verified: $place"
    done <"$out/targets.txt"
}
parley_look() { "$program" check --targets "$out/targets.txt" --anchors "$out/root.pem" --no-system-anchors --no-fetch --format json "$@"; }
parley_full() { parley_look --full-handshake; }
ssl_stream() { artifacts/bin/Parley.Bench/release/Parley.Bench targets "$out/targets.txt" 100; }
nmap_ssl() { nmap -n -Pn -T5 -p "$first-$((first + endpoints - 1))" --script ssl-cert 127.0.0.1; }

# Every contender must have seen every certificate.
[ "$(parley_look | grep -c '"chainTrusted":true,"nameMatches":true')" = "$endpoints" ]
[ "$(parley_full | grep -c '"trusted":true')" = "$endpoints" ]
[ "$(ssl_stream)" = "$endpoints" ]

declare -A times
once() { # NAME COMMAND
    local begin end
    begin=$(now)
    "$2" >/dev/null
    end=$(now)
    times[$1]+="$((end - begin)) "
}
# In turn, so that what else the machine does hits all of them.
for ((round = 0; round < rounds; round++)); do
    once "SslStream, 100 tasks" ssl_stream
    once "parley, every handshake" parley_full
    once "parley, a look" parley_look
done
once "openssl s_client, a loop" s_client
! command -v nmap >/dev/null || once "nmap ssl-cert" nmap_ssl

for name in "${!times[@]}"; do
    printf '%s\n' ${times[$name]} | sort -n | awk -v name="$name" -v count="$endpoints" \
        '{ all[NR] = $1 } END { median = all[int((NR + 1) / 2)]; printf "%8.0f endpoints/s  %8.0f ms  %s\n", count * 1000000 / median, median / 1000, name }'
done | sort -n
