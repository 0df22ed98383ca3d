#!/bin/sh
# Creates the distribution that contains a Java from the one that does not.
#
#   dist/runtime.sh FOLDER JDK ARCHIVE SECONDS
#
#   FOLDER   the unpacked distribution; its name is kept
#   JDK      20 or later; with older ones, a class archive is valid only in the folder in which it was made
#   ARCHIVE  the result, .tar.gz
#   SECONDS  modification time of all files, since 1970
#
# With an older JDK, or on a system other than Linux on x86-64, it prints a message and creates nothing.
set -eu
folder=$1 jdk=$2 archive=$3 seconds=$4

skip() {
  printf 'dist: %s is not made: %s\n' "${archive##*/}" "$*" >&2
  exit 0
}

rm -f "$archive"
[ "$(uname -sm)" = 'Linux x86_64' ] || skip "this system is $(uname -sm)"
[ -x "$jdk/bin/jlink" ] || skip "$jdk has no jlink"
major=$("$jdk/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p')
[ "$major" -ge 20 ] || skip "$jdk is version $major; name a newer one with -Druntime.jdk=DIR"

work=$(dirname "$archive")/runtime
rm -rf "$work"
mkdir -p "$work"
image=$work/${folder##*/}
cp -R "$folder" "$image"
# The modules that the program and commons-csv (java.sql) use.
"$jdk/bin/jlink" --add-modules java.base,java.logging,java.management,java.sql,java.xml,jdk.incubator.vector,jdk.management \
  --strip-debug --no-man-pages --no-header-files --compress zip-0 --vm server --output "$image/runtime"

# A class archive contains the modification time of the jar, which must therefore be set first.
settle() {
  find "$image" -exec touch -h -d "@$seconds" {} +
}
chmod -R u+w,go-w,a+rX "$image"
settle
env -i PATH="$PATH" "$image/bin/orbsieve" --prepare
chmod -R go-w,a+rX "$image"
settle
tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --format=gnu -cf - "${folder##*/}" | gzip -9n >"$archive.part"
mv "$archive.part" "$archive"
