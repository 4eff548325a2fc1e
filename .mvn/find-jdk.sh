#!/bin/sh
# Prints the home of an installed JDK of at least the version given (default 25), or nothing and status 1.
# Looks at LOUPE_JAVA, JAVA_HOME, the PATH, then the folders where JDKs usually live (or those of LOUPE_JDK_FOLDERS instead).
# Starts no Java: it reads the JDKs' "release" files.
least=${1:-25}

major() { # the major version written in a JDK's release file, or 0
  found=0
  if [ -r "$1/release" ] && [ -x "$1/bin/java" ]; then
    found=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release" | head -n 1)
  fi
  echo "${found:-0}"
}

try() {
  [ -n "$1" ] && [ -d "$1" ] || return 1
  [ "$(major "$1")" -ge "$least" ] || return 1
  echo "$1"
  exit 0
}

home_of() { # the home of a java executable, links followed
  link=$1
  while [ -L "$link" ]; do
    next=$(readlink "$link")
    case $next in
    /*) link=$next ;;
    *) link=$(dirname "$link")/$next ;;
    esac
  done
  (cd "$(dirname "$link")/.." 2>/dev/null && pwd -P)
}

case ${LOUPE_JAVA-} in
'') ;;
*/bin/java) try "${LOUPE_JAVA%/bin/java}" ;;
*) try "$LOUPE_JAVA" ;;
esac
try "${JAVA_HOME-}"
on_path=$(command -v java 2>/dev/null)
[ -z "$on_path" ] || try "$(home_of "$on_path")"
if [ -n "${LOUPE_JDK_FOLDERS-}" ]; then
  for folder in $LOUPE_JDK_FOLDERS; do
    try "$folder"
  done
  exit 1
fi
for folder in \
  /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/jdk* /opt/*jdk* /app/jdk* \
  "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/* "${HOME:-/nowhere}"/.local/share/mise/installs/java/* \
  "${HOME:-/nowhere}"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
  "${HOME:-/nowhere}"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
  try "$folder"
done
exit 1
