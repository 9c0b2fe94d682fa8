# Runs Maven and shows what matters of its output. Sourced; needs find-jdk.sh and JDK_HOME, MVN.

# run_maven HOME LOG SHOW ARGUMENTS...
# Runs Maven in the folder HOME with all its output in the file LOG. Each line also goes to the
# function SHOW, as its first argument. Returns Maven's exit code. Reads nothing from stdin.
run_maven() {
  maven_home=$1
  maven_log=$2
  maven_show=$3
  shift 3
  # Some Mavens print this even when told to use no colours.
  colour_off=$(printf '\033[0m')
  : >"$maven_log"
  printf '1\n' >"$maven_log.code"
  {
    maven_code=0
    (
      cd "$maven_home" || exit 1
      JAVA_HOME=$JDK_HOME
      # Maven's own libraries use what JDK 25 warns of; it is not our code, so no word about it.
      MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
      export JAVA_HOME MAVEN_OPTS
      exec "$MVN" --batch-mode -Dstyle.color=never "$@" </dev/null
    ) 2>&1 || maven_code=$?
    printf '%s\n' "$maven_code" >"$maven_log.code"
  } | while IFS= read -r maven_line || [ -n "$maven_line" ]; do
    while :; do
      case $maven_line in
        "$colour_off"*) maven_line=${maven_line#"$colour_off"} ;;
        *) break ;;
      esac
    done
    printf '%s\n' "$maven_line" >&5
    "$maven_show" "$maven_line"
  done 5>>"$maven_log"
  read -r maven_code <"$maven_log.code" || maven_code=1
  rm -f "$maven_log.code"
  return "$maven_code"
}

# Prints the module that a line of Maven's output starts with, as "3/6 formats", and returns 0; or
# returns 1. The line is "[INFO] Building Safe Passage: formats 0.1.0-SNAPSHOT      [3/6]".
module_of() {
  case $1 in
    "[INFO] Building "*"["*/*"]") ;;
    *) return 1 ;;
  esac
  module_name=${1#"[INFO] Building "}
  module_step=${module_name##*"["}
  module_name=${module_name%%"  "*}
  module_name=${module_name% *}
  case $module_name in
    *": "*) module_name=${module_name##*": "} ;;
    *) module_name="getting ready" ;;
  esac
  printf '%s %s\n' "${module_step%"]"}" "$module_name"
}

# Prints the errors of the log $1, at most $2 lines, without Maven's advice about itself. The
# compiler's warnings count as errors, because to the compiler they do.
errors_of() {
  grep -e '^\[ERROR\]' -e '^\[WARNING\] .*\.java:\[' "$1" |
    grep -v -e '\[Help 1\]' -e '^\[ERROR\] *$' -e 're-run Maven' -e 'Re-run Maven' -e '-rf :' \
      -e 'maven-compiler-plugin.*Compilation failure' -e 'maven-surefire-plugin.*test failures' \
      -e '^\[ERROR\] See ' -e '^\[ERROR\] Tests run:.* -- in ' -e 'errorprone.info' -e 't.uber.com' \
      -e 'After correcting the problems' -e 'COMPILATION ERROR' -e 'To see the full stack trace' \
      -e 'For more information about the errors' |
    awk '!seen[$0]++' | head -n "$2" | sed 's/^\[[A-Z]*\] */  /'
}

# Did Maven fail in the log $1 because it could not fetch something?
failed_to_fetch() {
  grep -q -e 'Could not transfer artifact' -e 'Unknown host' -e 'Cannot access .* in offline mode' \
    -e 'Connection refused' -e 'Connect timed out' "$1"
}
