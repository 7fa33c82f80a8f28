#!/usr/bin/env bash
# Starts the server behind nginx and then Caddy, as their examples say but for ports and a certificate made here, and
# looks at what a browser would get. Needs nginx, caddy, openssl and curl. Arguments: the server and the site's folder.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
server=$(realpath "$1") site=$(realpath "$2") work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT
openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=verdi.kommune.no -addext subjectAltName=DNS:verdi.kommune.no \
    -keyout "$work/key.pem" -out "$work/fullchain.pem" 2>/dev/null

LEPTOS_SITE_ADDR=127.0.0.1:4300 LEPTOS_SITE_ROOT="$site" LEPTOS_OUTPUT_NAME=verdiverksted LEPTOS_SITE_PKG_DIR=pkg \
    DATABASE_URL="sqlite://$work/workshops.sqlite" PUBLIC_URL=https://verdi.kommune.no TRUSTED_PROXIES=127.0.0.1,::1 \
    "$server" --demo >"$work/links" &
served=$!

sed -e 's/127.0.0.1:3000/127.0.0.1:4300/; s/listen 80;/listen 4380;/; s/listen 443 /listen 4443 /; /listen \[::\]/d' \
    -e "s#/etc/ssl/verdi#$work#" "$here/nginx.conf" >"$work/site.conf"
cat >"$work/nginx.conf" <<CONF
pid $work/nginx.pid; error_log $work/error.log; daemon off; events {}
http { access_log off; client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f;
       uwsgi_temp_path $work/u; scgi_temp_path $work/s; include $work/site.conf; }
CONF
sed -e 's/127.0.0.1:3000/127.0.0.1:4300/' -e "s#^verdi.kommune.no {#https://verdi.kommune.no:5443 {\n\ttls $work/fullchain.pem $work/key.pem#" \
    "$here/Caddyfile" >"$work/Caddyfile"
sed -i 's/^{$/{\n\tadmin off\n\thttp_port 5380/' "$work/Caddyfile"

nginx -c "$work/nginx.conf" &
caddy run --adapter caddyfile --config "$work/Caddyfile" 2>"$work/caddy.log" &

secret() { grep -o 'https://[^ ]*/k/[^ ]*' "$work/links" | head -1 | sed 's#.*/k/##'; }
code() { grep -o '/j/[A-Z0-9]*' "$work/links" | head -1 | sed 's#/j/##'; }
for port in 4443 5443; do
    get() { curl -sS --cacert "$work/fullchain.pem" --resolve "verdi.kommune.no:$port:127.0.0.1" "$@"; }
    base=https://verdi.kommune.no:$port
    get --retry 50 --retry-connrefused --retry-delay 1 --retry-all-errors -f -o /dev/null "$base/healthz" 2>/dev/null
    until [ -n "$(secret)" ]; do sleep 1; done

    head=$(get -D - -o /dev/null -c "$work/cookies" "$base/k/$(secret)")
    grep -qi '^set-cookie: .*secure' <<<"$head" && grep -qi '^location: /f/' <<<"$head" || { echo "$port: $head"; exit 1; }
    page=$(grep -i '^location' <<<"$head" | tr -d '\r' | sed 's/.*: //')

    # The first view and the first heartbeat, each as it comes: within seven seconds, or not at all.
    stream=$(get -N -m 7 -b "$work/cookies" "$base$page/live" 2>/dev/null || true)
    [ "$(grep -c '^event:' <<<"$stream")" -ge 2 ] || { echo "$port: the stream is held back"; exit 1; }

    # A browser's own X-Forwarded-For is not believed: 150 guesses, each from «another address», meet the limit.
    last=$(for n in $(seq 150); do
        get -o /dev/null -w '%{http_code}\n' -H "X-Forwarded-For: 192.0.2.$n" "$base/j/2345BCDF"
    done | sort | uniq -c | tr '\n' ' ')
    grep -q 429 <<<"$last" || { echo "$port: guesses are not counted: $last"; exit 1; }
    echo "$port: passed ($last)"
done

# Nobody behind them: what they write of that names no secret.
kill $served && wait $served || true
for port in 4443 5443; do
    [ "$(get -o /dev/null -w '%{http_code}' "https://verdi.kommune.no:$port/k/$(secret)" --resolve "verdi.kommune.no:$port:127.0.0.1")" = 502 ]
done
if grep -le "$(secret)" "$work/error.log" "$work/caddy.log"; then exit 1; fi
get -o /dev/null -w '%{http_code} %{redirect_url}\n' --resolve verdi.kommune.no:4380:127.0.0.1 http://verdi.kommune.no:4380/j/x
