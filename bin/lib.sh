# What the commands share: finding (or, for root, fetching) what they need, and building the program.
# Sourced, never run. After `need_jdk`, JAVA_HOME is a JDK 25; after `need_maven`, mvn is on PATH.

die() { echo "$*" >&2; exit 1; }

# need THING HINT PACKAGE...: root gets the first package its distribution has, others are told.
need() {
  local thing=$1 hint=$2 package known=; shift 2
  for package in "$@"; do
    [ -z "$known" ] && apt-cache show "$package" >/dev/null 2>&1 && known=$package
  done
  if [ "$(id -u)" != 0 ]; then
    die "Desbumi needs $thing: run 'sudo apt-get install ${known:-$1}' or $hint, then try again."
  fi
  command -v apt-get >/dev/null || die "Desbumi needs $thing: $hint, then try again."
  if [ -z "$known" ] && [ -z "${DESBUMI_APT_UPDATED:-}" ]; then
    echo "Looking for $thing ..." >&2
    DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || true
    DESBUMI_APT_UPDATED=yes
    need "$thing" "$hint" "$@"
    return
  fi
  [ -n "$known" ] || die "Desbumi needs $thing and this distribution has none: $hint, then try again."
  echo "Installing $known ..." >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$known" >&2 ||
    die "Desbumi needs $thing, and 'apt-get install $known' failed: $hint, then try again."
}

find_jdk() {
  local java home; java=$(readlink -f "$(command -v javac || true)" || true)
  for home in "${JAVA_HOME:-}" "${java%/bin/javac}" /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* /opt/jvm/* \
      /usr/local/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$home/bin/javac" ] && grep -q '^JAVA_VERSION="25[".]' "$home/release" 2>/dev/null; then
      echo "$home"; return
    fi
  done
  return 1
}

need_jdk() {
  JAVA_HOME=$(find_jdk) || {
    need "a JDK 25" "unpack one under /opt or name its folder in JAVA_HOME" openjdk-25-jdk-headless temurin-25-jdk
    JAVA_HOME=$(find_jdk) || die "Desbumi needs a JDK 25: name its folder in JAVA_HOME, then try again."
  }
  export JAVA_HOME
}

need_maven() {
  export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" # quiet
  local mvn
  for mvn in "$(command -v mvn || true)" /opt/*maven*/bin/mvn /usr/local/*maven*/bin/mvn /usr/share/maven/bin/mvn \
      "$HOME"/.sdkman/candidates/maven/current/bin/mvn; do
    if [ -x "$mvn" ]; then PATH=$(dirname "$mvn"):$PATH; return; fi
  done
  need "Maven (3.8.7 or newer)" "put one on PATH" maven
}

need_chromium() {
  [ -x "${CHROMIUM:-/usr/bin/chromium}" ] || need "Chromium for the browser tests" \
    "name the program in CHROMIUM" chromium
  export CHROMIUM="${CHROMIUM:-/usr/bin/chromium}"
}

# The program's flags; the AOT cache is only good for the very flags it was made with.
flags() {
  echo "-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xmx${DESBUMI_MEMORY:-384m} -Dfile.encoding=UTF-8"
}

# What a deleted or renamed source left behind must not be packed again.
forget() { rm -rf target/classes target/test-classes target/generated-sources; }

# Builds target/program (the jar taken apart) and its AOT cache, when missing or older than the sources.
build() {
  need_jdk
  local packed=target/desbumi.jar.original jar=target/program/desbumi.jar made
  made="$PWD $(head -c 4000 "$JAVA_HOME/release" | cksum)"
  if [ ! -f $packed ] || [ -n "$(find pom.xml src/main -newer $packed -print -quit)" ]; then
    need_maven
    echo "Building Desbumi (some minutes the first time) ..." >&2
    mkdir -p target && touch target/begun
    forget
    mvn -B -q -ntp -DskipTests package >&2 || die "The build failed."
    touch -r target/begun $packed # what was changed meanwhile is newer
  fi
  if [ ! -f $jar ] || [ $packed -nt $jar ]; then
    rm -rf target/program
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/desbumi.jar extract --destination target/program >&2
    touch $jar
  fi
  [ "$(cat target/program/trained 2>/dev/null)" = "$made" ] || train "$made"
}

# Lets the program start once on a scratch folder, to remember how; without it, it starts all the same, slower.
train() {
  local scratch log=target/program/training.log; scratch=$(mktemp -d target/training.XXXXXX)
  echo "Training the start ..." >&2
  # shellcheck disable=SC2046
  "$JAVA_HOME/bin/java" $(flags) -XX:AOTCacheOutput=target/program/desbumi.aot -jar target/program/desbumi.jar \
    --desbumi.training=true --desbumi.trial=true --desbumi.database.folder="$scratch" --server.port=0 \
    --desbumi.database.binaries=target/postgresql >$log 2>&1 ||
    echo "The start could not be trained (see $log); it works, only slower." >&2
  rm -rf "$scratch"
  echo "$1" >target/program/trained
}

# Becomes the program.
run() {
  local cache=; [ -f target/program/desbumi.aot ] && cache=-XX:AOTCache=target/program/desbumi.aot
  # shellcheck disable=SC2046,SC2086
  exec "$JAVA_HOME/bin/java" $(flags) $cache ${DESBUMI_JAVA_OPTIONS:-} -jar target/program/desbumi.jar "$@"
}
