#!/bin/sh
# Builds dagproof from this checkout and installs it for the current user. See usage() below.
set -eu
umask 022

usage() {
  cat <<'END'
Usage: ./install.sh [--uninstall | --help]

Builds dagproof when there is no build or the sources are newer, and installs it; run it again to update.
Needs a JDK 25 and Maven. No root.

  PREFIX=DIR ./install.sh     install below DIR (default: ~/.local)
  JAVA_HOME=DIR ./install.sh  use the JDK 25 in DIR
  ./install.sh --uninstall    remove what was installed (below the same PREFIX)

Installs DIR/bin/dagproof, DIR/lib/dagproof and DIR/share/bash-completion/completions/dagproof.
END
}

# The JVM flags of the launcher. The AOT cache is made with the same: it depends on the garbage collector.
# dagproof mostly runs for well under a few seconds: the serial collector and the quick compiler alone serve that best.
# The heap stays below a gigabyte on any machine: 5,000 files need 200 MB, a dense file of 10 MB most of it.
# C1 alone, and later than usual: most runs end before a compiled method has paid for itself.
jvm_flags='-XX:+UseSerialGC -Xmx800m -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=2 -XX:-UsePerfData -Xss8m'
# Classes on the boot class path start in half the time: they are neither verified nor given packages one by one.
# $1 is the folder of the jars, $2 how it is written.
# What only some graphs need stays away: each further jar costs the start of all other commands.
boot_path() {
  printf '%s' "$2/dagproof.jar"
  for jar in "$1"/lib/*.jar; do
    is_for_graph "${jar##*/}" || printf ':%s' "$2/lib/${jar##*/}"
  done
}

# All of them, as an ordinary class path: drawing and git need libraries that do not work without a class loader.
class_path() {
  printf '%s' "$2/dagproof.jar"
  for jar in "$1"/lib/*.jar; do printf ':%s' "$2/lib/${jar##*/}"; done
}

is_for_graph() {
  case "$1" in
    org.eclipse.elk.* | org.eclipse.emf.* | org.eclipse.xtext.* | guava-* | failureaccess-* | JavaEWAH-*) true ;;
    *) false ;;
  esac
}

launcher_mark='# dagproof launcher, written by install.sh'

say() { printf '%s\n' "$*"; }

fail() {
  printf 'install.sh: %s\n' "$*" >&2
  exit 1
}

# $1 as one word of shell code.
quoted() { printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"; }

# ---- JDK 25 -----------------------------------------------------------------------------------------------------

# Is the folder $1 a JDK 25 that runs here?
is_jdk25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  grep -Eq '^JAVA_VERSION="25([."+-]|$)' "$1/release" && "$1/bin/java" -version >/dev/null 2>&1
}

# The folder of the java command on PATH, behind links and version managers' shims.
home_of_path_java() {
  command -v java >/dev/null 2>&1 || return 0
  java -XshowSettings:properties -version 2>&1 </dev/null | sed -n 's/^ *java\.home = //p' | head -n 1
}

find_jdk25() {
  for jdk in "${JAVA_HOME:-}" "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}" "$(home_of_path_java)"; do
    if [ -n "$jdk" ] && is_jdk25 "$jdk"; then
      printf '%s' "$jdk"
      return
    fi
  done
  for folder in /usr/lib/jvm /usr/lib64/jvm /usr/java /usr/local/java /usr/local/lib/jvm /usr/local /opt /opt/java /opt/jdk \
    "$HOME/.sdkman/candidates/java" "$HOME/.jdks" "$HOME/.gradle/jdks" "$HOME/.jabba/jdk" "$HOME/.asdf/installs/java" \
    "$HOME/.local/share/mise/installs/java" /Library/Java/JavaVirtualMachines "$HOME/Library/Java/JavaVirtualMachines" \
    /opt/homebrew/opt/openjdk@25/libexec /opt/homebrew/opt/openjdk/libexec \
    /usr/local/opt/openjdk@25/libexec /usr/local/opt/openjdk/libexec; do
    for jdk in "$folder"/*/Contents/Home "$folder"/*; do
      if is_jdk25 "$jdk"; then
        printf '%s' "$jdk"
        return
      fi
    done
  done
}

# ---- build ------------------------------------------------------------------------------------------------------

# Is target/dist there, and nothing it is made from newer?
is_built() {
  [ -f "$dist/dagproof.jar" ] && [ -s "$dist/lib/.complete" ] || return 1
  while IFS= read -r jar; do
    [ -s "$dist/lib/$jar" ] || return 1
  done <"$dist/lib/.complete"
  for reference in "$built" "$dist/dagproof.jar"; do
    if [ -f "$reference" ]; then
      changed=$(cd "$root" && find pom.xml grammar src/main -newer "$reference" 2>/dev/null | head -n 1)
      [ -n "$changed" ] || return 0
    fi
  done
  return 1
}

build() {
  log=$root/target/install.log
  mkdir -p "$root/target"
  say "Building dagproof (the first time Maven downloads what it needs; that takes a minute or two) ..."
  : >"$built.new"
  if ! (cd "$root" && JAVA_HOME=$jdk mvn -B -q -Dmaven.test.skip=true package </dev/null >"$log" 2>&1); then
    if grep -q '^\[ERROR\]' "$log"; then
      grep '^\[ERROR\]' "$log" | grep -Ev '\[Help|^\[ERROR\] *$|Re-run Maven|full stack trace|more information' | head -n 15 >&2
    else
      tail -n 15 "$log" >&2
    fi
    fail "the build failed, nothing was changed. All of Maven's output: $log"
  fi
  mv -f "$built.new" "$built"
  [ -f "$dist/dagproof.jar" ] || fail "the build made no $dist/dagproof.jar. Maven's output: $log"
}

# ---- install ----------------------------------------------------------------------------------------------------

hash_of() {
  if command -v sha256sum >/dev/null 2>&1; then
    sha256sum <"$1" | cut -c 1-16
  elif command -v shasum >/dev/null 2>&1; then
    shasum -a 256 <"$1" | cut -c 1-16
  else
    cksum <"$1" | tr ' ' '-'
  fi
}

# Takes the list of libraries out of the jar $1, since the launcher names them: where a library looks for a service, the JVM
# would open every jar of the list.
forget_class_path() {
  printf 'Class-Path: %s\n' "${1##*/}" >"$stage/manifest"
  "$jdk/bin/jar" --update --file "$1" --manifest "$stage/manifest" >/dev/null 2>&1 || say "Note: dagproof starts a little slower, for $jdk/bin/jar failed."
  rm -f "$stage/manifest"
}

# Makes the AOT cache $1, with classes (on the boot class path $2, on its own $3), of what the command lines behind them load and
# link. Without it dagproof works just the same, only its
# start is slower. The command lines are the usual ones, and so is what stands in the folder; what only rarer ones need would
# be loaded at each start. For the same reason `run`, which needs much more, has a cache of its own.
make_aot_cache() {
  made=$1
  boot=$2
  classes=$3
  shift 3
  # shellcheck disable=SC2086 # several flags
  if ! (cd "$sample" && XDG_CACHE_HOME=$sample/.cache "$java" -XX:AOTCacheOutput="$made" -Xlog:disable $jvm_flags \
    ${boot:+"-Xbootclasspath/a:$boot"} -cp "$classes" dev.dagproof.Training \
    "$@" </dev/null >/dev/null 2>&1) || ! [ -s "$made" ]; then
    rm -f "$made"
    say "Note: the JVM could not make an AOT cache. dagproof works without it, but starts slower."
  fi
  rm -f "$made.config"
}

make_aot_caches() {
  sample=$stage/sample
  mkdir -p "$sample"
  cp -R "$root/testdata/projects" "$root/testdata/rules" "$root/testdata/structure" "$sample/" 2>/dev/null || :
  echo '*.pyc' >"$sample/.gitignore"
  printf '[tool.dagproof]\nselect = ["ALL"]\n' >"$sample/pyproject.toml"
  boot=$(boot_path "$stage" "$stage")
  make_aot_cache "$cache" "$boot" "$stage/dagproof.jar" "check ." "check --airflow-version 2.11 --output-format concise ."
  # Needs a Python, but no Airflow and no network; where there is no Python, `run` does not work anyway.
  make_aot_cache "$run_cache" "$boot" "$stage/dagproof.jar" "check ." "run projects/three_tasks" "run --color always projects/three_tasks"
  make_aot_cache "$graph_cache" "" "$(class_path "$stage" "$stage")" \
    "graph --output-format svg projects structure/3.3" "graph --output-format html projects"
  rm -rf "$sample"
}

write_launcher() {
  cat <<END
#!/bin/sh
$launcher_mark
home=$(quoted "$home")
jdk=$(quoted "$jdk")
jdk_version=$(quoted "$(grep -E '^JAVA_(RUNTIME_)?VERSION=' "$jdk/release" | head -n 1)")
cache=\$home/${cache##*/}
boot=$(boot_path "$stage" "\$home")
classes=\$home/dagproof.jar
case "\$1 \$*" in
  "run "*) cache=\$home/${run_cache##*/} ;;
  "graph "*svg* | "graph "*html* | "graph "*--diff*)
    cache=\$home/${graph_cache##*/}
    boot=
    classes=$(class_path "$stage" "\$home")
    ;;
esac
END
  cat <<'END'
# Java cannot start in a folder that is gone, and says so with a stack trace.
if ! [ . -ef "$PWD" ] 2>/dev/null && [ -z "$(pwd -P 2>/dev/null)" ]; then
  echo "dagproof: the working folder does not exist any more, or cannot be read. Change into another one." >&2
  exit 2
fi
java=$jdk/bin/java
if [ -x "$java" ]; then
  # The cache fits the very JVM that made it. With any other, no cache at all is faster than one that is refused.
  line=
  if [ -r "$jdk/release" ]; then
    while [ "$line" != "$jdk_version" ] && IFS= read -r line; do :; done <"$jdk/release"
  fi
  [ "$line" = "$jdk_version" ] || cache=
else
  # The JVM it was installed with is gone: any other from 25 on does.
  cache=
  java=
  for candidate in "${JAVA_HOME:-/nonexistent}/bin/java" "$(command -v java)"; do
    if [ -x "$candidate" ]; then
      version=$("$candidate" -version 2>&1 | sed -n 's/^[a-z]* version "\([0-9]*\).*/\1/p')
      if [ "${version:-0}" -ge 25 ]; then
        java=$candidate
        break
      fi
    fi
  done
  if [ -z "$java" ]; then
    echo "dagproof: needs Java 25 or newer. Install one and put it on PATH or name it in JAVA_HOME." >&2
    exit 3
  fi
fi
if [ -n "$DAGPROOF_JAVA_OPTS" ]; then set -f; fi
# Lines are cut to the terminal's width, and its height filled, which Java cannot ask for.
if [ -z "$COLUMNS" ] && [ -t 1 ]; then
  { size=$(stty size <&3 2>/dev/null) && export COLUMNS="${size#* }" LINES="${size% *}"; } 3>&1
fi
# The JVM takes arguments and file names for what the locale says.
case ${LC_ALL:-${LC_CTYPE:-$LANG}} in
  *[Uu][Tt][Ff]*) ;;
  *) export LC_ALL=C.UTF-8 ;;
esac
END
  cat <<END
# shellcheck disable=SC2086 # several options
if [ -r "\$cache" ]; then
  exec "\$java" -XX:AOTCache="\$cache" -Xlog:disable $jvm_flags \$DAGPROOF_JAVA_OPTS \${boot:+"-Xbootclasspath/a:\$boot"} -cp "\$classes" dev.dagproof.Main "\$@"
fi
# shellcheck disable=SC2086 # several options
exec "\$java" -Xlog:disable $jvm_flags \$DAGPROOF_JAVA_OPTS \${boot:+"-Xbootclasspath/a:\$boot"} -cp "\$classes" dev.dagproof.Main "\$@"
END
}

is_ours() { [ -f "$1" ] && grep -q "^$launcher_mark" "$1"; }

install_all() {
  if [ -e "$prefix/bin/dagproof" ] && ! is_ours "$prefix/bin/dagproof"; then
    fail "$prefix/bin/dagproof exists and is not from install.sh. Move it away, or set another PREFIX."
  fi
  jdk=$(find_jdk25)
  if [ -z "$jdk" ]; then
    also=
    command -v mvn >/dev/null 2>&1 || also='Maven (the mvn command) is missing, too: install the package "maven" along with it.'
    fail "no JDK 25 found (JAVA_HOME, PATH and the usual folders were searched). Install one:
  Debian, Ubuntu   apt install openjdk-25-jdk-headless
  Fedora, RHEL     dnf install java-25-openjdk-devel
  macOS            brew install openjdk@25
  SDKMAN           sdk install java 25-tem
Then run ./install.sh again; a JDK in a place of its own is named by JAVA_HOME=/path/to/jdk-25 ./install.sh${also:+
$also}"
  fi
  java=$jdk/bin/java
  if ! is_built; then
    command -v mvn >/dev/null 2>&1 || fail "Maven (the mvn command) is missing. Install it:
  Debian, Ubuntu   apt install maven
  Fedora, RHEL     dnf install maven
  macOS            brew install maven
  SDKMAN           sdk install maven
Then run ./install.sh again."
    build
  fi

  if ! mkdir -p "$prefix/bin" "$installed" 2>/dev/null || [ ! -w "$prefix/bin" ] || [ ! -w "$installed" ]; then
    fail "cannot write below $prefix. Set PREFIX to a folder of yours."
  fi

  # All is made ready in a new folder. Replacing the launcher, one rename, is what switches to it.
  stage=$(mktemp -d "$installed/.new-XXXXXX")
  trap 'rm -rf "$stage"' EXIT
  trap 'exit 130' HUP INT TERM
  cp "$dist/dagproof.jar" "$stage/"
  mkdir "$stage/lib"
  cp "$dist"/lib/*.jar "$stage/lib/"
  cp "$root/LICENSE" "$root/NOTICE" "$stage/"
  forget_class_path "$stage/dagproof.jar"
  cache=$stage/dagproof-$(hash_of "$dist/dagproof.jar").aot
  run_cache=${cache%.aot}-run.aot
  graph_cache=${cache%.aot}-graph.aot
  version=$("$java" -jar "$dist/dagproof.jar" --version </dev/null 2>/dev/null | head -n 1) || version=
  [ -n "$version" ] || fail "the built dagproof does not start, nothing was changed. Try: $java -jar $dist/dagproof.jar --version"
  make_aot_caches

  home=$installed/dist-${stage##*.new-}
  write_launcher >"$stage/dagproof"
  "$java" -jar "$dist/dagproof.jar" completion bash </dev/null >"$stage/completion" 2>/dev/null || rm -f "$stage/completion"

  chmod -R u=rwX,go=rX "$stage"
  chmod 755 "$stage/dagproof"
  mv "$stage" "$home"
  trap - EXIT HUP INT TERM
  mv -f "$home/dagproof" "$prefix/bin/dagproof"
  for old in "$installed"/dist-*; do
    [ "$old" = "$home" ] || rm -rf "$old"
  done

  say "Installed $version: $prefix/bin/dagproof"
  if [ -s "$home/completion" ] && mkdir -p "${completion%/*}" 2>/dev/null && mv -f "$home/completion" "$completion" 2>/dev/null; then
    say "Completion: new bash shells have it where bash-completion is set up; else (and in zsh, after
  autoload -U bashcompinit && bashcompinit)   source $(quoted "$completion")"
  fi
  rm -f "$home/completion"
  case ":$PATH:" in
    *":$prefix/bin:"*) say "Next: dagproof check path/to/dags" ;;
    *)
      say "$prefix/bin is not on your PATH. Put this into your shell's start-up file:"
      say "  export PATH=$(quoted "$prefix/bin"):\"\$PATH\""
      say "Next: $(quoted "$prefix/bin/dagproof") check path/to/dags"
      ;;
  esac
}

uninstall() {
  if ! is_ours "$prefix/bin/dagproof" && [ ! -d "$installed" ]; then
    say "Nothing to remove: dagproof is not installed below $prefix."
    return
  fi
  if is_ours "$prefix/bin/dagproof"; then
    rm -f "$prefix/bin/dagproof" "$completion"
  fi
  rm -rf "$installed"/dist-* "$installed"/.new-*
  rmdir "$installed" 2>/dev/null || true
  say "Removed dagproof from $prefix."
}

root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
dist=$root/target/dist
built=$root/target/install.built

case "${1:-}" in
  -h | --help)
    usage
    exit 0
    ;;
esac
[ $# -le 1 ] || fail "one option at most; see ./install.sh --help"
[ -n "${HOME:-}" ] || [ -n "${PREFIX:-}" ] || fail "HOME is not set. Say where to install: PREFIX=/some/folder ./install.sh"
HOME=${HOME:-/nonexistent}
prefix=${PREFIX:-$HOME/.local}
case "$prefix" in
  *:*) fail "PREFIX must not contain a colon: Java separates the parts of a class path by it." ;;
  /*) ;;
  *) prefix=$(pwd)/$prefix ;;
esac
prefix=${prefix%/}
installed=$prefix/lib/dagproof
completion=$prefix/share/bash-completion/completions/dagproof

case "${1:-}" in
  '') install_all ;;
  --uninstall) uninstall ;;
  *) fail "unknown option $1; see ./install.sh --help" ;;
esac
