# Builds the benchmarks and runs one. Sourced by the commands beside it. $bench_heap, where it is set, is how much Java may
# hold in memory, such as 4g; $bench_more, where it is set, are further libraries.
run_bench() {
  home=$1
  class=$2
  shift 2
  . "$home/.launch/find-jdk.sh"
  find_jdk || {
    explain_missing_jdk
    exit 3
  }
  export JAVA_HOME="$JDK_HOME"
  # Maven's own libraries use what later JDKs will lack; its warnings are none of ours.
  export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
  echo "Building the benchmarks ..." >&2
  (cd "$home" && mvn -q -Pquick -pl bench -am package) || exit 4
  # Z3 and OR-Tools are native libraries; the protobuf of OR-Tools uses what later JDKs will lack. SLF4J has nothing to
  # write to, and needn't say so.
  exec "$JDK_HOME/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dslf4j.internal.verbosity=ERROR -Dsafepassage.home="$home" ${bench_heap:+"-Xmx$bench_heap"} \
    -cp "$home/bench/target/quick/safepassage-bench.jar:$home/bench/target/quick/lib/*${bench_more:+:$bench_more}" "$class" "$@"
}

# Where NLP4J's own models are; fetches 261 MB from Maven Central the first time. $home must be set.
nlp4j_models() {
  . "$home/.launch/find-jdk.sh"
  find_jdk || {
    explain_missing_jdk >&2
    exit 3
  }
  JAVA_HOME="$JDK_HOME"
  export JAVA_HOME
  found=$(mktemp)
  mvn -q -f "$home/bench/model/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
    -DincludeArtifactIds=nlp4j-english -Dmdep.outputFile="$found" >&2 || exit 4
  cat "$found"
  rm -f "$found"
}

# PostgreSQL's own program for measuring, which some benchmarks run beside.
need_pgbench() {
  command -v pgbench >/dev/null 2>&1 || {
    cat >&2 <<EOF
The command pgbench was not found. It comes with PostgreSQL's additional programs:
  Debian, Ubuntu   sudo apt install postgresql-contrib
  Fedora           sudo dnf install postgresql-contrib
  macOS            brew install postgresql
Maybe it is installed and not on the PATH: look in /usr/lib/postgresql.
EOF
    exit 3
  }
}
