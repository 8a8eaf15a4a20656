# Read by run and profile: builds this module when its sources are newer, and starts a class of it.
# Needs a JDK 17 or newer, Maven 3.8 or newer, and Linux.
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
jar=$home/bench/target/bench.jar

start() {
  if [ ! -e "$jar" ] || [ -n "$(find "$home/bench/pom.xml" "$home/bench/src/main" -newer "$jar" | head -n 1)" ]; then
    (cd "$home" && mvn -q -B -f bench/pom.xml -DskipTests -DskipChecks package) >&2
  fi
  # Builds the program if need be, which is not to be measured.
  "$home/opencpas" --version >/dev/null
  exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED -Dbench.home="$home" \
    -Dbench.directory="${BENCH_DIRECTORY:-$home/bench/target/work}" -cp "$jar:$home/bench/target/lib/*" "$@"
}
