# Runs a server and ends it when the test process ends, in whatever way: standard input is a pipe from that process.
# The first argument says how many tenths of a second the server gets to end by itself.
left=$1
shift
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
{
    read -r _ <&3
    kill -TERM "$server"
    while kill -0 "$server" && [ $left -gt 0 ]; do sleep 0.1; left=$((left - 1)); done
    kill -KILL 0
} 2>/dev/null &
watcher=$!
exec 3<&-
wait "$server"
code=$?
kill "$watcher" 2>/dev/null
exit $code
