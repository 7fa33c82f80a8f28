# Starts a PostgreSQL of its own in a new folder, says where, and ends it when whoever started it has ended: then, and not
# before, its input ends. What happens to a test is no matter.
set -e
programs=$1
folder=$(mktemp -d)
stop() {
    trap - EXIT INT TERM HUP
    [ -z "$postgres" ] || { kill -QUIT "$postgres"; wait "$postgres"; } || :
    rm -rf "$folder"
}
trap stop EXIT INT TERM HUP
"$programs/initdb" --pgdata="$folder/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync \
    >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }
# Nothing here has to outlive the machine; what has to outlive a process does so all the same.
"$programs/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c fsync=off -c max_connections=500 \
    >"$folder/log" 2>&1 &
postgres=$!
until "$programs/pg_isready" --quiet --host="$folder"; do
    kill -0 "$postgres" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
    sleep 0.05
done
echo "$folder"
read -r _ || :
