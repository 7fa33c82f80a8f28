# Starts a PostgreSQL of its own in a new folder, or one that follows another, and says where. Then it does what it is told, and
# ends it when whoever started it has ended: then, and not before, its input ends. What happens to a test is no matter.
set -e
programs=$1 leader=$2
folder=$(mktemp -d)
stop() {
    trap - EXIT INT TERM HUP
    [ -z "$postgres" ] || { kill -QUIT "$postgres"; wait "$postgres"; } || :
    # One that was killed has left what others would clear away when they start there again.
    [ ! -f "$folder/data/postmaster.pid" ] ||
        ipcrm -m "$(sed -n '7s/^ *[0-9]* *\([0-9]*\).*/\1/p' "$folder/data/postmaster.pid")" || :
    rm -rf "$folder"
}
trap stop EXIT INT TERM HUP
run() {
    # Nothing here has to outlive the machine; what has to outlive a process does so all the same. What one that is killed
    # leaves lies in the folder.
    "$programs/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c fsync=off -c max_connections=500 \
        -c dynamic_shared_memory_type=mmap >>"$folder/log" 2>&1 &
    postgres=$!
    until "$programs/pg_isready" --quiet --host="$folder"; do
        kill -0 "$postgres" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
        sleep 0.05
    done
}
if [ -z "$leader" ]; then
    "$programs/initdb" --pgdata="$folder/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync \
        >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
else
    "$programs/pg_basebackup" --pgdata="$folder/data" --dbname="$leader" --write-recovery-conf --checkpoint=fast --no-sync
fi
run
echo "$folder"
while read -r told; do
    case $told in
        run) run ;;
        copy)
            rm -rf "$folder/copy"
            "$programs/pg_basebackup" --pgdata="$folder/copy" --host="$folder" --username=postgres --checkpoint=fast --no-sync
            ;;
        *)
            kill "-$told" "$postgres"
            # The shell would say how it ended.
            { wait "$postgres" || :; } 2>/dev/null
            postgres=
            ;;
    esac
    echo done
done
