#!/bin/sh
# Finds near-copies among synthetic plans, with ours and with Lucene's MinHashFilter, and prints the tables of
# docs/benchmarks.md. Takes about ten minutes on a quiet machine and 8 GB of memory.
#   bench/copies.sh [PLANS [SIZE...]]      100,000 plans to compare with, growth shown at 10,000 100,000 1,000,000
root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P) || exit 1
JAVA_HOME=$("$root/luoshi" java-home) || exit 1
export JAVA_HOME
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow $MAVEN_OPTS" mvn -q -B -ntp -f "$root/pom.xml" package -pl bench -am \
  -Dmaven.test.skip=true -Dspotless.check.skip=true -Djacoco.skip=true || exit 1
# the vector module is Lucene's: it decodes faster with it
exec "$JAVA_HOME/bin/java" -Xmx8g --add-modules jdk.incubator.vector -Xlog:disable -cp "$(echo "$root"/bench/target/bench-*.jar)" \
  org.luoshi.bench.copies.CopiesBenchmark "$@"
