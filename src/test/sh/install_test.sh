#!/bin/sh
# Installs dagproof from this checkout into a folder with a space, uses it, damages it, updates it, removes it.
set -eu
cd "$(dirname "$0")/../../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
prefix="$work/pre fix"
dagproof="$prefix/bin/dagproof"
broken=testdata/projects/ab_test/broken
passed=0

pass() {
  passed=$((passed + 1))
  echo "ok - $1"
}

fail() {
  echo "not ok - $1" >&2
  exit 1
}

# exits CODE WHAT COMMAND...: runs the command with its output in $work/out and $work/err.
exits() {
  expected=$1
  what=$2
  shift 2
  code=0
  "$@" >"$work/out" 2>"$work/err" </dev/null || code=$?
  [ "$code" = "$expected" ] || fail "$what: exit code $code instead of $expected: $(cat "$work/err")"
}

quiet() { [ ! -s "$work/err" ] || fail "$1: $(cat "$work/err")"; }

exits 0 "install" env PREFIX="$prefix" ./install.sh
grep -q "Next:" "$work/out" || fail "install does not say what to run next"
pass "installs into a path with a space"

exits 0 "version" "$dagproof" --version
pass "starts"

exits 0 "first look" "$dagproof" check --exit-zero "$broken"
quiet "first look"
grep -q "VENV101" "$work/out" || fail "the first look finds nothing"
exits 1 "check" "$dagproof" check "$broken"
pass "finds what is wrong with the example"

for options in "" "--airflow-version 2.11 --output-format concise"; do
  for project in broken fixed; do
    # shellcheck disable=SC2086 # several options
    exits 0 "class loading" env DAGPROOF_JAVA_OPTS=-Xlog:class+load \
      "$dagproof" check --exit-zero --isolated --no-respect-gitignore $options "testdata/projects/ab_test/$project"
    loaded=$(grep ' source: ' "$work/out" | grep -v 'shared objects file' | head -n 5) || :
    [ -z "$loaded" ] || fail "not in the AOT cache, which costs each start: $loaded"
  done
done

# `run` has a cache of its own. Classes that the JVM makes as it goes cannot be in it, those of the jars can.
exits 0 "run" env XDG_CACHE_HOME="$work/cache" DAGPROOF_JAVA_OPTS=-Xlog:class+load "$dagproof" run testdata/projects/three_tasks
grep -q "DAG three_tasks: success" "$work/out" || fail "the run says: $(cat "$work/err")"
loaded=$(grep ' source: .*\.jar' "$work/out" | grep -v 'shared objects file' | head -n 5) || :
[ -z "$loaded" ] || fail "run: not in the AOT cache: $loaded"
pass "starts from the AOT caches alone"

# The libraries run on the boot class path, where they have no class loader.
mkdir "$work/configured"
cp "$broken/etl_dag.py" "$work/configured/"
printf 'select = ["XCOM"]\n' >"$work/configured/dagproof.toml"
printf 'etl_*\n' >"$work/configured/.gitignore"
exits 0 "TOML" "$dagproof" config "$work/configured"
grep -q "XCOM" "$work/out" || fail "dagproof.toml is not read: $(cat "$work/out")"
exits 0 "ignored files" "$dagproof" check "$work/configured"
exits 1 "JSON" "$dagproof" check --output-format json "$broken"
quiet "JSON"
grep -q '"code" *: *"VENV101"' "$work/out" || fail "no VENV101 in the JSON"
exits 0 "rule" "$dagproof" rule VENV101
exits 0 "tree" "$dagproof" ast "$broken/etl_dag.py"
pass "reads TOML and .gitignore, writes JSON"

# Drawing and reading revisions have a class path of their own.
mkdir "$work/dags"
printf '%s\n' 'from airflow.sdk import DAG' 'from airflow.providers.standard.operators.empty import EmptyOperator' \
  'with DAG("one", schedule=None):' '    EmptyOperator(task_id="a") >> EmptyOperator(task_id="b")' >"$work/dags/one.py"
exits 0 "SVG" "$dagproof" graph --output-format svg "$work/dags"
quiet "SVG"
grep -q 'class="edge"' "$work/out" || fail "no edge in the SVG"
exits 0 "HTML" "$dagproof" graph --output-format=html "$work/dags"
quiet "HTML"
exits 0 "text" "$dagproof" graph "$work/dags"
quiet "text"
(
  cd "$work/dags"
  git init -q .
  git add -A
  git -c user.name=n -c user.email=n@example.org commit -qm one
  echo '    EmptyOperator(task_id="c")' >>one.py
)
exits 0 "diff" "$dagproof" graph --diff HEAD "$work/dags"
quiet "diff"
grep -q '+ task c' "$work/out" || fail "the diff says: $(cat "$work/out")"
exits 2 "diff with an unknown revision" "$dagproof" graph --diff nope "$work/dags"
grep -q 'no revision' "$work/err" || fail "of an unknown revision it says: $(cat "$work/err")"
pass "draws and compares graphs"

mkdir "$work/gone"
# shellcheck disable=SC2016 # the inner shell expands them
exits 2 "removed working folder" sh -c 'cd "$1" && rmdir "$1" && "$2" check .' sh "$work/gone" "$dagproof"
grep -q "working folder" "$work/err" || fail "in a removed folder it says: $(cat "$work/err")"
pass "says that the working folder is gone"

for cache in "$prefix"/lib/dagproof/dist-*/*.aot; do
  [ -s "$cache" ] || fail "no AOT cache was made"
  : >"$cache"
  exits 1 "emptied cache" "$dagproof" check "$broken"
  quiet "emptied cache"
  rm "$cache"
  exits 1 "missing cache" "$dagproof" check "$broken"
  quiet "missing cache"
done
pass "starts with a damaged cache and with none"

(umask 077 && PREFIX="$prefix" ./install.sh >/dev/null) || fail "update"
[ "$(find "$prefix/lib/dagproof" -maxdepth 1 -name 'dist-*' | wc -l)" -eq 1 ] || fail "the old version is left behind"
[ -z "$(find "$prefix/lib/dagproof" -type f ! -perm -044)" ] || fail "others cannot read the installation"
exits 1 "check after the update" "$dagproof" check "$broken"
pass "updates, readable for others whatever the umask"

for file in LICENSE NOTICE; do
  [ -s "$(echo "$prefix"/lib/dagproof/dist-*/$file)" ] || fail "$file is missing"
done
pass "brings the licences of what it contains"

rm target/dist/lib/.complete
exits 0 "install after a build that was stopped" env PREFIX="$prefix" ./install.sh
[ -s target/dist/lib/.complete ] || fail "half a lib/ was taken for a build"
pass "builds anew after a build that was stopped"

mkdir "$work/tools" "$work/unbuilt"
cp install.sh "$work/unbuilt/"
for tool in sh cat cut dirname find grep head ls mkdir mktemp mv rm sed tail tr uname; do
  ln -s "$(command -v "$tool")" "$work/tools/$tool"
done
exits 1 "no Maven" env -i HOME="$work" PATH="$work/tools" JAVA_HOME="${JAVA_HOME:-}" PREFIX="$work/other" "$work/unbuilt/install.sh"
grep -q "Maven" "$work/err" || fail "without Maven it does not say so: $(cat "$work/err")"
[ "$(grep -c '^install.sh:' "$work/err")" -eq 1 ] || fail "without Maven: more than one message: $(cat "$work/err")"
pass "says that Maven is missing"

exits 0 "uninstall" env PREFIX="$prefix" ./install.sh --uninstall
[ -z "$(find "$prefix" -type f)" ] || fail "uninstall leaves files: $(find "$prefix" -type f)"
pass "uninstalls"

echo "$passed passed, 0 failed"
