#!/bin/sh
# Lays out the file system of the container: the distribution with its Java, the C library, a user. No shell.
#
#   assemble.sh ARCHIVE ROOT    ARCHIVE is orbsieve-VERSION-linux-x64.tar.gz; ROOT becomes /
set -eu
archive=$1 root=$2
mkdir -p "$root/opt" "$root/etc" "$root/data" "$root/proc" "$root/dev" "$root/sys"
tar -C "$root/opt" -xzf "$archive"
mv "$root"/opt/orbsieve-* "$root/opt/orbsieve"
# The name of the class archive contains the version of Java, which the entry point does not know.
mv "$root"/opt/orbsieve/lib/cache/orbsieve-*.aot "$root/opt/orbsieve/lib/classes.aot"
rm -rf "$root/opt/orbsieve/lib/cache" "$root/opt/orbsieve/share" "$root/opt/orbsieve/docs" "$root/opt/orbsieve/bin"

# The libraries with which the JVM is linked, at the paths where the loader looks.
java=$root/opt/orbsieve/runtime
for part in "$java/bin/java" "$java"/lib/*.so "$java"/lib/server/*.so; do
  ldd "$part" 2>/dev/null | awk '$3 ~ /^\// { print $3 } $1 ~ /^\// { print $1 }'
done | sort -u | while read -r library; do
  case $library in
    "$root"/*) ;;
    *)
      mkdir -p "$root${library%/*}"
      cp -L "$library" "$root$library"
      ;;
  esac
done
printf 'orbsieve:x:65532:65532:Orbsieve:/data:/nonexistent\n' >"$root/etc/passwd"
printf 'orbsieve:x:65532:\n' >"$root/etc/group"
