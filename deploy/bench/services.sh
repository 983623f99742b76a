# shellcheck shell=bash
# Builds the services for the benches that run the whole system.
set -euo pipefail
if [[ "${BENCH_BUILD:-yes}" == yes ]]; then
    (cd "${here:?}/../.." && mvn -B -ntp -q package -DskipTests -pl claims-ingest,evidence-service,notification-service -am)
fi
