# shellcheck shell=sh
# shellcheck disable=SC2154 # the launcher sets root, jar, java, lock
# The functions with which ./orbsieve builds the program. The launcher reads this file; nothing runs it
# directly. Distributions do not contain it, because they contain the jar.

# Whether a file that goes into the jar is newer than it.
stale() {
  [ -n "$(find "$root/pom.xml" "$root/core/pom.xml" "$root/core/src/main" \
    "$root/history/pom.xml" "$root/history/src/main" "$root/cli/pom.xml" "$root/cli/src/main" "$root/orekit-data" -newer "$jar" -print 2>/dev/null)" ]
}

# A process of another user cannot be signalled, but Linux lists it.
alive() {
  [ -n "$1" ] && { kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ]; }
}

# One build at a time. If neither the launcher nor Maven of the lock is running, the build was killed and the
# lock is stale. Maven continues if only the launcher was killed.
take_lock() {
  lock=$root/target/orbsieve-build.lock
  mkdir -p "$root/target" || fail 70 "$root is not writable, so the program cannot be built here"
  told=
  until mkdir "$lock" 2>/dev/null; do
    [ -d "$lock" ] || [ -w "$root/target" ] ||
      fail 70 "$root/target is not writable, so the program cannot be built here"
    owner=$(cat "$lock/launcher" 2>/dev/null || :)
    if [ -n "$owner" ] && ! alive "$owner" && ! alive "$(cat "$lock/maven" 2>/dev/null || :)" ||
      [ -z "$owner" ] && [ -n "$(find "$lock" -maxdepth 0 -mmin +1 2>/dev/null)" ]; then
      # Moved before it is removed, because another waiting launcher may have taken it in the meantime.
      if mv "$lock" "$lock.$$" 2>/dev/null; then
        if [ "$(cat "$lock.$$/launcher" 2>/dev/null || :)" = "$owner" ]; then
          rm -rf "$lock.$$"
        else
          mv "$lock.$$" "$lock"
        fi
      fi
      continue
    fi
    [ -n "$told" ] || printf 'orbsieve: waiting for another build of the same checkout ...\n' >&2
    told=yes
    sleep 1
  done
  held=$lock
  echo $$ >"$held/launcher"
}

# The jar is built under another name, tried, and only then moved into place. A killed build thus leaves no
# incomplete jar, and a running program keeps the jar with which it started.
build() {
  command -v mvn >/dev/null 2>&1 || fail 69 "mvn not found: install Maven, it is needed to build Orbsieve"
  log=$root/target/orbsieve-build.log
  started=$held/started
  touch "$started"
  # Killed builds leave their jars.
  rm -f "$root"/cli/target/orbsieve-[0-9]*.jar
  rubbish=$root/cli/target/orbsieve-$$.jar
  mvn -q -B -Dmaven.test.skip=true "-Dprogram.jar=${rubbish##*/}" -f "$root/pom.xml" -pl cli -am package \
    >"$log" 2>&1 &
  child=$!
  echo "$child" >"$held/maven"
  if ! attend; then
    tail -n 20 "$log" >&2
    fail 70 "the build failed; all of its output is in $log"
  fi
  "$java" -jar "$rubbish" --version >>"$log" 2>&1 &
  child=$!
  attend || fail 70 "the program that was built does not start; see $log"
  # The jar gets the time at which the build started, so that sources changed during the build are newer.
  touch -r "$started" "$rubbish"
  mv -f "$rubbish" "$jar"
  rubbish=
}

build_first() {
  take_lock
  # Another first run may have built it meanwhile.
  if [ ! -f "$jar" ]; then
    printf 'orbsieve: building, this takes a minute or two the first time ...\n' >&2
    build
  fi
  rm -rf "$held"
  held=
}
