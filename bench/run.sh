#!/bin/sh
# Runs the benchmarks and prints the table of docs/benchmarks.md. Takes about ten minutes on a quiet machine.
#   bench/run.sh [ARGUMENTS OF JMH]      for instance: bench/run.sh -f 1 -wi 2 -i 3 CompileBenchmark
root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P) || exit 1
JAVA_HOME=$("$root/luoshi" java-home) || exit 1
export JAVA_HOME
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow $MAVEN_OPTS" mvn -q -B -ntp -f "$root/pom.xml" package -pl bench -am \
  -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true || exit 1
exec "$JAVA_HOME/bin/java" --sun-misc-unsafe-memory-access=allow -Dluoshi.root="$root" -jar "$root"/bench/target/bench-*.jar "$@"
