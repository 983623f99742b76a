# shellcheck shell=bash
# Shared by the commands beside it: finds Java, builds what is stale, runs the supervisor's program.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
program=$here/target/local.jar

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

require_java() {
  local version
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p') || true
  [[ ${version:-0} -ge 17 ]] || fail "Rejoinder needs JDK 17 or newer; '$java -version' tells: ${version:-no Java found}"
}

# Names the modules whose program is missing, or older than one of their sources.
stale_modules() {
  local service
  for service in claims-ingest evidence-service notification-service; do
    is_fresh "$service/target/quarkus-app/quarkus-run.jar" "$service" libs/event-contract libs/service-kit libs/amazon-pay || echo "$service"
  done
  is_fresh deploy/simulator/target/quarkus-app/quarkus-run.jar deploy/simulator libs/event-contract libs/backends || echo deploy/simulator
  is_fresh deploy/local/target/local.jar deploy/local libs/backends || echo deploy/local
}

is_fresh() {
  local built=$1 module sources=(pom.xml)
  shift
  [[ -f $root/$built ]] || return 1
  for module in "$@"; do sources+=("$module/pom.xml" "$module/src/main"); done
  [[ -z $(cd "$root" && find "${sources[@]}" -newer "$built" -type f -print -quit) ]]
}

is_running() {
  local file=${REJOINDER_DATA:-$here/data}/run/up.pid
  [[ -f $file ]] && kill -0 "$(head -n 1 "$file")" 2>/dev/null
}

# MAVEN_ARGS is passed on because Maven before 3.9 does not read it.
build() {
  local log=$here/target/build.log selected=$1
  command -v mvn >/dev/null || fail "Maven is missing: Rejoinder is built with 'mvn', 3.8.6 or newer."
  mkdir -p "$here/target"
  echo "Building what is new (the first time, Maven downloads for some minutes; details in $log) .."
  # shellcheck disable=SC2086 # MAVEN_ARGS is a list of words
  if ! (cd "$root" && mvn -B -ntp package -Dmaven.test.skip=true -pl "$selected" -am ${MAVEN_ARGS:-}) 2>&1 |
    tee "$log" | sed -un 's/^\[INFO\] Building \(.*[^ ]\) *\(\[[0-9/]*\]\)$/  \2 \1/p'; then
    grep '^\[ERROR\]' "$log" >&2 || tail -n 40 "$log" >&2
    fail "" "The build failed; all of it is in $log"
  fi
}

run() {
  exec "$java" -Xmx80m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Drejoinder.sources="$root" \
    -cp "$program:$here/target/lib/*" dev.rejoinder.local.Main "$@"
}

run_if_built() {
  [[ -f $program ]] || fail "Not built yet: start with deploy/local/up"
  run "$@"
}
