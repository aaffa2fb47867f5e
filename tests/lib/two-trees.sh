# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
# For tests of prep and plan, behind test-lib.sh: repo/ with a provider on main and a consumer
# on user.

# Files of repo/ from standard input: a line with the name, the lines, and a ".".
put() {
	while read -r file; do
		mkdir -p "repo/$(dirname "$file")"
		sed -u '/^\.$/Q' >"repo/$file"
	done
}
base() {
	cd "$TRASH" || exit 1
	rm -rf repo "$TRASH"/out.d
	git init -q repo
	put
	commit repo 'the base'
	git -C repo tag v5.2-rc4
	git -C repo branch user
}
api() {
	git -C repo checkout -q main
	put
	commit repo 'api: change it'
}
user() {
	git -C repo checkout -q user
	put
	commit repo 'user: use it'
	git -C repo checkout -q main
}
# json FILE EXPRESSION: over what the file has, r
json() {
	python3 -c 'import json, sys; r = json.load(open(sys.argv[1])); print(eval(sys.argv[2]))' "$@"
}
# valid FILE SCHEMA WHAT
valid() {
	if python3 -c 'import jsonschema' 2>/dev/null; then
		succeeds "$3" python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' "$1" "$ROOT/docs/schema/$2"
	else
		skip 'no python3-jsonschema'
	fi
}
# What does not compile in the work tree.
broken() {
	for f in $(git -C repo ls-files '*.c'); do
		gcc -fsyntax-only -Wall -Werror -I repo/include "repo/$f" 2>&1 | grep error: | head -1
	done
}
# What does not compile of the consumer with out.d/prep, and of the merges with that and
# out.d/merge-fixup.patch, and what is found there; last, the tree, twice if there are two.
merges() {
	git -C repo checkout -q -B prepared user
	git -C repo am -q "$TRASH"/out.d/prep/*.patch || echo 'cannot apply the prep patch'
	broken
	for order in 'prepared main' 'main prepared'; do
		# shellcheck disable=SC2086
		set -- $order
		git -C repo checkout -q --detach "$1"
		git -C repo merge -q -m merge "$2" >/dev/null
		[ ! -e "$TRASH/out.d/merge-fixup.patch" ] ||
			git -C repo apply --index "$TRASH/out.d/merge-fixup.patch"
		git -C repo commit -q --allow-empty -m 'the fixup'
		broken
		crosstree -C repo check --no-cache "$1" "$2" --result HEAD | grep '^silent'
		git -C repo rev-parse 'HEAD^{tree}'
	done | sort -u
	git -C repo checkout -q main
}
# The lines that a patch adds.
added() {
	sed -n 's/^+\([^+].*\)/\1/p' "$@"
}
