# What bin/bench does with scratch trials. Sourced; needs bin/lib.sh.
load=$(cat /proc/loadavg)
buffers=${DESBUMI_DATABASE_SHAREDBUFFERS:-512MB}
export DESBUMI_DATABASE_SHAREDBUFFERS=$buffers
port=${PORT:-8099} address=http://localhost:${PORT:-8099} program=
mkdir -p target; work=$(mktemp -d target/bench.XXXXXX); told=$work/told; : >"$told"; mkdir "$work/classes"
trap 'stop; rm -rf "$work"' EXIT

keep() { echo "$*" | tee -a "$told" >&2; }

# start FOLDER: as bin/start; waits for the first page.
start() {
  DESBUMI_DATA=$work/$1 PORT=$port bin/start >>"$work/log" 2>&1 & program=$!
  until curl -fs "$address/" >/dev/null; do
    kill -0 "$program" 2>/dev/null || die "The program did not start: $(tail -5 "$work/log")"
    sleep 0.02
  done
  answered=$(date +%s%N)
  watch "$work/$1" & watcher=$!
}

stop() {
  [ -n "$program" ] || return 0
  kill "$watcher" "$program" 2>/dev/null || true
  wait "$program" 2>/dev/null || true
  program=
}

# seeded FOLDER PEOPLE: a new trial with its desks and so many people.
seeded() {
  start "$1"
  until [ -e "$work/$1/samples.done" ]; do sleep 0.5; done
  stop
  local from; from=$(date +%s)
  DESBUMI_DATA=$work/$1 bin/seed --people "$2" >&2
  keep "seed-$1-s=$(($(date +%s) - from))"
}

# The most memory seen: of Java, and of PostgreSQL's processes (shared pages counted once).
watch() {
  local java=0 postgres=0 now pid main
  while :; do
    now=$(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$program/status" 2>/dev/null || echo 0)
    [ "$now" -gt "$java" ] && java=$now
    main=$(head -1 "$1/postgres/postmaster.pid" 2>/dev/null || echo 0) now=0
    for pid in $main $(pgrep -P "$main" 2>/dev/null); do
      now=$((now + $(awk '/^Pss:/ {print $2}' "/proc/$pid/smaps_rollup" 2>/dev/null || echo 0)))
    done
    [ $((now / 1024)) -gt "$postgres" ] && postgres=$((now / 1024))
    printf 'java-mib=%s\npostgres-mib=%s\n' "$java" "$postgres" >"$work/memory"
    sleep 1
  done
}

# tell NAME: of the memory seen since the start.
tell() { sed -n "s/^$1=//p" "$work/memory"; }

ask() {
  "$JAVA_HOME/bin/java" -Xmx256m -cp "$work/classes" Load "$address" "seconds=$seconds" "$@" | tee -a "$told" >&2
}

# disk FOLDER PEOPLE: bytes a person, by kind of table.
disk() { DESBUMI_DATA=$work/$1 bin/desbumi sample disk 2>>"$work/log" | tee -a "$told" >&2; }
