# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# For tests/t*.t: a sealed environment, a trash directory under the build
# directory, and a few words to test with. A script sources this first, runs
# its tests, and ends with `finish`:
#
#	#!/bin/sh
#	# SPDX-License-Identifier: GPL-2.0-only
#	. "$(dirname "$0")/lib/test-lib.sh"
#
#	run crosstree --version
#	exit_is 0 'version succeeds'
#	like out '^crosstree version ' 'and says which'
#	finish
#
# Output is TAP. Run one by hand (`tests/t0001-cli.t`) or all with prove.

set -u

TESTS=$(cd "$(dirname "$0")" && pwd)
ROOT=$(dirname "$TESTS")
CROSSTREE_BUILD=${CROSSTREE_BUILD:-$ROOT/build}
CROSSTREE=${CROSSTREE:-$CROSSTREE_BUILD/crosstree}
TRASH=$CROSSTREE_BUILD/trash/$(basename "$0" .t)

# Nothing of the caller's shows: no configuration, no locale, no time zone.
for name in $(env | sed -n 's/^\(GIT_[A-Za-z0-9_]*\|CROSSTREE_[A-Za-z0-9_]*\)=.*/\1/p'); do
	case $name in
	CROSSTREE_BUILD) ;;
	*) unset "$name" ;;
	esac
done
unset CDPATH NO_COLOR PAGER LESS MAKEFLAGS MFLAGS XDG_CONFIG_HOME XDG_CACHE_HOME
rm -rf "$TRASH"
mkdir -p "$TRASH/home" || exit 1
cd "$TRASH" || exit 1
export HOME="$TRASH/home" LC_ALL=C TZ=UTC TERM=dumb
export GIT_CONFIG_NOSYSTEM=1 GIT_TERMINAL_PROMPT=0 GIT_CEILING_DIRECTORIES="$TRASH"
export GIT_AUTHOR_NAME='A U Thor' GIT_AUTHOR_EMAIL=author@example.com
export GIT_COMMITTER_NAME='C O Mitter' GIT_COMMITTER_EMAIL=committer@example.com
export PATH="$(dirname "$CROSSTREE"):$PATH"
git config --global init.defaultBranch main
git config --global advice.detachedHead false

[ -x "$CROSSTREE" ] || {
	echo "Bail out! no $CROSSTREE; run make"
	exit 1
}

test_n=0
test_failed=0
test_time=1563000000	# July 2019

# Each commit a minute after the one before.
test_tick() {
	test_time=$((test_time + 60))
	export GIT_AUTHOR_DATE="$test_time +0000" GIT_COMMITTER_DATE="$test_time +0000"
}

note() {
	printf '%s\n' "$*" | sed 's/^/# /'
}

# ok STATUS NAME: the line of TAP.
ok() {
	test_n=$((test_n + 1))
	if [ "$1" = 0 ]; then
		echo "ok $test_n - $2"
	else
		test_failed=$((test_failed + 1))
		echo "not ok $test_n - $2"
	fi
	return "$1"
}

# skip WHY COUNT
skip() {
	skip_left=${2:-1}
	while [ "$skip_left" -gt 0 ]; do
		test_n=$((test_n + 1))
		echo "ok $test_n # SKIP $1"
		skip_left=$((skip_left - 1))
	done
}

# run COMMAND…: its output in ./out and ./err, its exit status in $status.
run() {
	status=0
	"$@" >"$TRASH/out" 2>"$TRASH/err" </dev/null || status=$?
}

# exit_is STATUS NAME: of the last run.
exit_is() {
	if [ "$status" = "$1" ]; then
		ok 0 "$2"
	else
		ok 1 "$2"
		note "exit status $status, not $1"
		note "$(head -n 20 "$TRASH/err")"
	fi
}

# is GOT WANTED NAME
is() {
	if [ "$1" = "$2" ]; then
		ok 0 "$3"
	else
		ok 1 "$3"
		note "     got: $1"
		note "expected: $2"
	fi
}

# content_is FILE WANTED NAME
content_is() {
	is "$(cat "$TRASH/$1")" "$2" "$3"
}

# like FILE REGEX NAME: some line of the file matches (grep -E).
like() {
	if grep -Eq -e "$2" "$TRASH/$1"; then
		ok 0 "$3"
	else
		ok 1 "$3"
		note "nothing like $2 in $1:"
		note "$(head -n 20 "$TRASH/$1")"
	fi
}

# unlike FILE REGEX NAME
unlike() {
	if grep -Eq -e "$2" "$TRASH/$1"; then
		ok 1 "$3"
		note "something like $2 in $1:"
		note "$(grep -E -e "$2" "$TRASH/$1" | head -n 5)"
	else
		ok 0 "$3"
	fi
}

# succeeds NAME COMMAND…
succeeds() {
	test_name=$1
	shift
	run "$@"
	exit_is 0 "$test_name"
}

# commit DIR SUBJECT: everything in its work tree, a minute later.
commit() {
	test_tick
	git -C "$1" add -A && git -C "$1" commit -q --allow-empty -m "$2"
}

# refs, objects, index and work tree of repository DIR in one line: equal before
# and after a command that may change nothing.
state_of() {
	(
		cd "$1" || exit 1
		git for-each-ref --format='%(refname) %(objectname)'
		git count-objects -v | grep -v '^size'
		git ls-files -s
		git status --porcelain --ignored
	) | git hash-object --stdin
}

finish() {
	echo "1..$test_n"
	cd "$ROOT" || exit 1
	[ "$test_failed" = 0 ] || exit 1
	rm -rf "$TRASH"
	exit 0
}
