#!/usr/bin/env bash
# A whole check of a cluster of twenty nodes with six services each, one node dead (nothing comes back from it) and one slow
# (it takes connections and says nothing): the report must be there within the longest time limit of one answer, 10 s, and
# one second more. Everything is on loopback: nginx plays the services, Knot the name server.
# bench/cluster.sh [RUNS]
set -eu
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."
runs=${1:-3}
out=artifacts/bench/cluster
program=artifacts/bench/publish/parley
mkdir -p "$out/tmp"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

for tool in nginx knotd openssl python3; do
    command -v "$tool" >/dev/null || PATH=$PATH:/usr/sbin command -v "$tool" >/dev/null || { echo "cluster: $tool is not installed" >&2; exit 1; }
done
PATH=$PATH:/usr/sbin
[ -x "$program" ] || bench/start.sh 1 >/dev/null

# 127.0.44.N is node N; 19 never answers a connection, 20 takes it and stays silent.
nodes=20
services=(_cisco-uds._tcp:8443 _xmpps-client._tcp:5223 _xmpps-server._tcp:5270 _sips._tcp:5061 _ldaps._tcp:10636 _turns._tcp:5349)
if [ ! -e "$out/leaf.pem" ]; then
    openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj "/CN=Bench Root" -keyout "$out/root.key" -out "$out/root.pem" 2>/dev/null
    openssl ecparam -name prime256v1 -genkey -noout -out "$out/leaf.key"
    openssl req -new -key "$out/leaf.key" -subj "/CN=example.test" 2>/dev/null |
        openssl x509 -req -CA "$out/root.pem" -CAkey "$out/root.key" -set_serial 1 -days 90 -extfile <(
            printf 'subjectAltName=DNS:example.test,DNS:*.example.test\nextendedKeyUsage=serverAuth\n') -out "$out/leaf.pem" 2>/dev/null
fi

{
    echo '$ORIGIN example.test.'
    echo '$TTL 60'
    echo '@ SOA ns hostmaster 1 3600 600 86400 60'
    echo '@ NS ns'
    echo 'ns A 127.0.0.1'
    for ((node = 1; node <= nodes; node++)); do
        echo "n$node A 127.0.44.$node"
        for service in "${services[@]}"; do
            echo "${service%:*} SRV $node 0 ${service#*:} n$node"
        done
    done
} >"$out/example.test.zone"
cat >"$out/knot.conf" <<END
server:
    listen: 127.0.44.53@5353
    rundir: $PWD/$out
database:
    storage: $PWD/$out/db
zone:
  - domain: example.test
    file: $PWD/$out/example.test.zone
END
{
    echo "worker_processes 1; daemon off; pid $PWD/$out/nginx.pid; error_log $PWD/$out/nginx.log crit; events { worker_connections 1024; }"
    echo "http { access_log off; client_body_temp_path $PWD/$out/tmp; proxy_temp_path $PWD/$out/tmp; fastcgi_temp_path $PWD/$out/tmp;"
    echo "uwsgi_temp_path $PWD/$out/tmp; scgi_temp_path $PWD/$out/tmp; ssl_certificate $PWD/$out/leaf.pem; ssl_certificate_key $PWD/$out/leaf.key;"
    echo "server {"
    for ((node = 1; node <= nodes - 2; node++)); do
        for service in "${services[@]}" configuration:6972; do
            echo "listen 127.0.44.$node:${service#*:} ssl;"
        done
    done
    echo 'location = /cucm-uds/clusterUser { return 200 "<clusterUser><result found=\"true\"/></clusterUser>"; }'
    echo 'location = /cucm-uds/servers { return 200 "<servers>'
    for ((node = 1; node <= nodes; node++)); do
        echo "<server>n$node.example.test</server>"
    done
    echo '</servers>"; } location / { return 200 "<page/>"; } } }'
} >"$out/nginx.conf"
# Dead: a queue of one that is full, so that the next connection gets no answer. Slow: takes and keeps.
cat >"$out/bad.py" <<END
import socket, sys, time
kept = []
for port in map(int, sys.argv[1:]):
    dead = socket.socket(); dead.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    dead.bind(("127.0.44.19", port)); dead.listen(0); kept.append(dead)
    for _ in range(4):
        filler = socket.socket(); filler.setblocking(False)
        try: filler.connect(("127.0.44.19", port))
        except BlockingIOError: pass
        kept.append(filler)
    slow = socket.socket(); slow.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    slow.bind(("127.0.44.20", port)); slow.listen(64); kept.append(slow)
print("ready", flush=True)
time.sleep(3600)
END

started=()
trap 'kill "${started[@]}" 2>/dev/null; wait "${started[@]}" 2>/dev/null || true' EXIT
knotd -c "$out/knot.conf" >"$out/knot.log" 2>&1 &
started+=($!)
nginx -c "$PWD/$out/nginx.conf" 2>/dev/null &
started+=($!)
python3 "$out/bad.py" "${services[@]#*:}" 6972 >"$out/bad.log" &
started+=($!)
until grep -q ready "$out/bad.log" && (exec 3<>/dev/tcp/127.0.44.18/5349) 2>/dev/null && (exec 3<>/dev/tcp/127.0.44.53/5353) 2>/dev/null; do
    for process in "${started[@]}"; do
        kill -0 "$process" # its log in $out says why it did not start
    done
    sleep 0.1
done

for ((run = 0; run < runs; run++)); do
    begin=${EPOCHREALTIME/[.,]/}
    "$program" check alice@example.test --dns 127.0.44.53:5353 --anchors "$out/root.pem" --no-system-anchors --no-fetch --format json \
        --output "$out/report.json" --overwrite || [ $? = 1 ]
    end=${EPOCHREALTIME/[.,]/}
    visits=$(python3 -c 'import json, sys; print(sum(len(service["nodes"]) for service in json.load(open(sys.argv[1]))["services"]))' "$out/report.json")
    awk -v time=$((end - begin)) -v visits="$visits" 'BEGIN { printf "%6.2f s, %d nodes visited\n", time / 1000000, visits }'
done
