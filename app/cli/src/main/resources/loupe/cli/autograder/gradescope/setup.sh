#!/usr/bin/env bash
# Gradescope runs this once, while it builds the image of the autograder. A zip keeps no modes, so they are set here.
source=${LOUPE_SOURCE:-/autograder/source}
program=$source/loupe-check

chmod +x "$source/run_autograder" "$program"/bin/*
if [ -d "$program/runtime" ]; then
  chmod +x "$program"/runtime/bin/* "$program"/runtime/lib/jspawnhelper 2>/dev/null
elif ! sh "$program/bin/find-jdk.sh" 25 >/dev/null; then
  apt-get update -qq && apt-get install -qq -y --no-install-recommends openjdk-25-jre-headless ||
    echo "There is no Java 25 for this image. Make the archive again with a JDK 25 on Linux, which puts one inside." >&2
fi

# Later starts are quicker; without it they work as well.
"$program/bin/make-cache" || true
