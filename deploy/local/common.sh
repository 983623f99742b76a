# shellcheck shell=bash
# Shared by the commands beside it: finds Java, builds what is stale, runs the supervisor's program.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
program=$here/target/local.jar
modules=(claims-ingest evidence-service notification-service deploy/local)
built=("$program" "$root"/{claims-ingest,evidence-service,notification-service}/target/quarkus-app/quarkus-run.jar)

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

require_java() {
  local version
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p') || true
  [[ ${version:-0} -ge 17 ]] || fail "Rejoinder needs JDK 17 or newer; '$java -version' tells: ${version:-no Java found}"
}

# True if a program is missing, or any source is newer than the oldest program.
is_stale() {
  local oldest=$program file
  for file in "${built[@]}"; do
    [[ -f $file ]] || return 0
    [[ $file -nt $oldest ]] || oldest=$file
  done
  [[ -n $(cd "$root" && find pom.xml libs/*/pom.xml libs/*/src/main {claims-ingest,evidence-service,notification-service,deploy/local}/{pom.xml,src/main} \
    -newer "$oldest" -type f -print -quit) ]]
}

# MAVEN_ARGS is passed on because Maven before 3.9 does not read it.
build() {
  local log=$here/target/build.log selected
  command -v mvn >/dev/null || fail "Maven is missing: Rejoinder is built with 'mvn', 3.8.6 or newer."
  mkdir -p "$here/target"
  selected=$(IFS=, && echo "${modules[*]}")
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
