# Finds a JDK 25 and a Maven. Sourced by ./safepassage, ./test and .ci/run; POSIX sh, no output
# unless something is missing. Nothing here starts a JVM unless a folder does not say its version.

JDK_WANTED=25

# Is $1 the home of a JDK (not only a runtime) of the wanted version?
is_wanted_jdk() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  jdk_says=
  if [ -r "$1/release" ]; then
    while IFS= read -r jdk_line || [ -n "$jdk_line" ]; do
      case $jdk_line in
        JAVA_VERSION=*) jdk_says=${jdk_line#JAVA_VERSION=} ;;
      esac
    done <"$1/release"
  fi
  if [ -z "$jdk_says" ]; then
    # "javac 25.0.1"
    jdk_says=$("$1/bin/javac" -version 2>&1) || return 1
    jdk_says=${jdk_says#javac }
  fi
  jdk_says=${jdk_says#\"}
  jdk_says=${jdk_says%\"}
  case $jdk_says in
    "$JDK_WANTED" | "$JDK_WANTED".* | "$JDK_WANTED"-* | "$JDK_WANTED"+*) return 0 ;;
  esac
  return 1
}

# Prints the file that $1 leads to when every symbolic link is followed.
follow_links() {
  followed=$1
  hops=0
  while [ -L "$followed" ] && [ "$hops" -lt 40 ]; do
    link=$(readlink "$followed") || break
    case $link in
      /*) followed=$link ;;
      *) followed=$(dirname "$followed")/$link ;;
    esac
    hops=$((hops + 1))
  done
  printf '%s\n' "$followed"
}

# Sets JDK_HOME to a JDK 25, JDK_VERSION to what it says of itself, and returns 0; or returns 1.
find_jdk() {
  JDK_HOME=
  for candidate in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" \
    /usr/lib/jvm/* \
    "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@$JDK_WANTED/libexec/openjdk.jdk/Contents/Home \
    /opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk@$JDK_WANTED/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk/libexec/openjdk.jdk/Contents/Home \
    /opt/* /opt/java/* /opt/jdk/* /usr/java/* /usr/local/java/* \
    "${HOME:-}"/.jdks/* "${HOME:-}"/.asdf/installs/java/* "${HOME:-}"/.local/share/mise/installs/java/*; do
    if is_wanted_jdk "$candidate"; then
      JDK_HOME=$candidate
      JDK_VERSION=$jdk_says
      return 0
    fi
  done
  on_path=$(command -v java 2>/dev/null) || return 1
  on_path=$(follow_links "$on_path")
  candidate=$(cd "$(dirname "$on_path")/.." 2>/dev/null && pwd -P) || return 1
  if is_wanted_jdk "$candidate"; then
    JDK_HOME=$candidate
    JDK_VERSION=$jdk_says
    return 0
  fi
  return 1
}

# Says on stderr what to install and where it was looked for.
explain_missing_jdk() {
  cat >&2 <<EOF
Safe Passage needs a JDK $JDK_WANTED (a Java development kit, version $JDK_WANTED), and none was found.

To install one:
  Debian, Ubuntu   sudo apt install openjdk-$JDK_WANTED-jdk-headless
                   (older releases do not have it: take the .deb from https://adoptium.net)
  Fedora           sudo dnf install java-$JDK_WANTED-openjdk-devel
  macOS            brew install openjdk@$JDK_WANTED
  anywhere         download it from https://adoptium.net and unpack it into ~/.jdks

Looked in:
  JAVA_HOME        ${JAVA_HOME:-(not set)}
  JAVA25_HOME      ${JAVA25_HOME:-(not set)}
  /usr/lib/jvm  /opt  /usr/java  /usr/local/java
  ~/.sdkman/candidates/java  ~/.jdks  ~/.asdf/installs/java  ~/.local/share/mise/installs/java
  /Library/Java/JavaVirtualMachines  ~/Library/Java/JavaVirtualMachines  Homebrew's openjdk@$JDK_WANTED
  java on the PATH $(command -v java 2>/dev/null || printf '(none)')

Maybe a JDK $JDK_WANTED is somewhere else: set JAVA25_HOME to its folder, the one that holds bin/javac.
EOF
}

# Sets MVN to Maven's command and returns 0, or returns 1.
find_mvn() {
  MVN=$(command -v mvn 2>/dev/null) && return 0
  for candidate in "${MAVEN_HOME:-}"/bin/mvn "${M2_HOME:-}"/bin/mvn \
    "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/maven/current/bin/mvn \
    /opt/homebrew/bin/mvn /usr/local/bin/mvn /usr/share/maven/bin/mvn \
    /opt/maven/bin/mvn /opt/*maven*/bin/mvn; do
    if [ -x "$candidate" ]; then
      MVN=$candidate
      return 0
    fi
  done
  return 1
}

# Says on stderr how to get Maven.
explain_missing_mvn() {
  cat >&2 <<EOF
Safe Passage is built with Maven (3.8.7 or later), and the command mvn was not found.

To install it:
  Debian, Ubuntu   sudo apt install maven
  Fedora           sudo dnf install maven
  macOS            brew install maven
  anywhere         download it from https://maven.apache.org and put its bin folder on the PATH

Looked on the PATH, in MAVEN_HOME (${MAVEN_HOME:-not set}), ~/.sdkman, Homebrew's folder and /opt.
EOF
}
