#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Silent conflicts at each merge of an integration, on the miniature trees.
. "$(dirname "$0")/lib/test-lib.sh"

"$ROOT/tests/minikernel/build" -q "$TRASH/trees" || exit 1
git -C trees config user.name 'In Tegrator'
git -C trees config user.email in@example.org
file() {
	for tree in "$@"; do
		printf '[tree "%s"]\n\tref = %s\n' "$tree" "$tree"
	done
}
states() {
	grep '^tree' out | cut -f 2,3 | tr '\t\n' ' ;'
}
# What amdgpu registers a range with in BRANCH.
register() {
	git -C trees show "$1:drivers/gpu/drm/amd/amdgpu/amdgpu_ttm.c" |
		sed -n 's/.*hmm_range_register(range, \([a-z]*\),.*/\1/p'
}
with() {
	order=$1
	shift
	run crosstree -C trees integrate --trees="$TRASH/$order" --format=porcelain "$@"
}

file linus hmm drm-next amdgpu >one
file linus drm-next amdgpu hmm >two
amd=$(git -C trees rev-parse amdgpu)

with one
exit_is 0 'without --check nothing is seen'
with one --check --on-conflict=drop-tree
exit_is 1 'with it the tree that breaks is no clean merge'
is "$(states)" 'linus base;hmm merged;drm-next merged;amdgpu dropped;' 'and can be dropped'
like out '^silent.signature.certain.-.hmm_range_register.96.argument 2 .*amdgpu_ttm.c$' 'the finding is told'
like out '^commit.theirs.[0-9a-f]{40}.drm/amdgpu: get user pages from HMM$' 'with its commits'
is "$(grep '^tree.amdgpu' out | cut -f 7)" '1 silent conflict' 'and is why'
with two --check --on-conflict=drop-tree
is "$(states)" 'linus base;drm-next merged;amdgpu merged;hmm dropped;' 'whichever comes second'
run crosstree -C trees integrate --trees="$TRASH/one" --check --on-conflict=drop-tree
like out '^    silent  drivers/gpu/drm/amd/amdgpu/amdgpu_ttm.c:96: hmm_range_register  with hmm$' 'text says with whom'
run crosstree -C trees integrate --trees="$TRASH/one" --check --on-conflict=drop-tree --format=json
if python3 -c 'import jsonschema' 2>/dev/null; then
	cp out result.json
	run python3 -c 'import json, sys, jsonschema
d = json.load(open(sys.argv[1]))
jsonschema.validate(d, json.load(open(sys.argv[2])))
print(*[(t["name"], s["symbol"], s["kind"]) for t in d["trees"] for s in t["silent"]])' \
		result.json "$ROOT/docs/schema/integrate-1.json"
	content_is out "('amdgpu', 'hmm_range_register', 'signature')" 'json is as in docs/schema'
else
	skip 'no jsonschema'
fi

run crosstree -C trees integrate --trees="$TRASH/one" --check --on-conflict=drop-tree --next "$TRASH/Next"
like Next/merge.log '^SILENT CONFLICT \(signature\): drivers/gpu/drm/amd/amdgpu/amdgpu_ttm.c:96: hmm_range_register: argument 2 ' \
	'the log has it, too'

# The commits that it names go, with what was built on them; the rest is in.
with one --check --on-conflict=revert -b reverted
is "$(grep '^tree.amdgpu' out | cut -f 3-5 | tr '\t' ' ')" "reverted $amd $amd" 'a commit can be reverted'
is "$(grep '^reverted' out | cut -f 4)" "drm/amdgpu: ask HMM whether user pages are still good
drm/amdgpu: get user pages from HMM" 'the one that is named and what depends on it'
is "$(register reverted)" '' 'its call is not in'
is "$(git -C trees show reverted:drivers/gpu/drm/amd/amdgpu/amdgpu_drv.c | git hash-object --stdin)" \
	"$(git -C trees rev-parse amdgpu:drivers/gpu/drm/amd/amdgpu/amdgpu_drv.c)" 'other changes of the tree are'
with two --check --on-conflict=revert -b reverted
is "$(grep '^reverted' out | cut -f 2,4 | tr '\t' ' ')" \
	'hmm mm/hmm: register ranges with a mirror instead of an mm' 'of the provider, too'
is "$(register reverted)" mm 'so that the caller is right'
run crosstree -C trees check reverted hmm --kinds=signature --result reverted
exit_is 0 'and nothing is left that breaks'

# The last good tip.
good=$(git -C trees rev-parse 'amdgpu^{/get user pages from HMM}~')
with one --check --on-conflict=previous,drop-tree --tree amdgpu="$good" -b next
exit_is 0 'a good day'
with one --check --on-conflict=previous,drop-tree -b next
is "$(grep '^tree.amdgpu' out | cut -f 3)" previous 'the last good tip is in'

# What somebody has worked out is no conflict.
with one --check --store="$ROOT/conflict-fixups"
exit_is 0 'a fixup settles it'
unlike out '^silent' 'and nothing is told'
with two --check --store="$ROOT/conflict-fixups"
exit_is 0 'in any order'
cat >known <<'END'
[suppress "hmm"]
	symbol = hmm_range_register
	owner = O Wner <o@example.org>
	reason = amdgpu follows
	until = 2100-01-01
END
with one --check --suppressions="$TRASH/known"
exit_is 0 'what somebody answers for does not count'
like out '^suppressed.signature' 'and is told'
with one --check --suppressions="$TRASH/known" --no-suppressions --on-conflict=drop-tree
exit_is 1 'unless it is to'

# By the user's configuration, not by the repository's.
git -C trees config integrate.check true
with one
exit_is 0 'the repository does not switch it on'
git -C trees config --unset integrate.check
git config --global integrate.check true
with one --on-conflict=drop-tree
exit_is 1 'the user does'
with one --no-check
exit_is 0 'and can do without once'
git config --global integrate.check perhaps
with one
exit_is 128 'what is no answer'
like err 'integrate.check' 'is refused by its name'
git config --global --unset integrate.check

# Onto what is none of the trees.
file drm-next amdgpu >three
with three --check --onto hmm --on-conflict=drop-tree
is "$(states)" 'drm-next merged;amdgpu dropped;' 'the base is looked at as well'
with three --check --onto hmm --on-conflict=drop-tree --no-cache
is "$(states)" 'drm-next merged;amdgpu dropped;' 'also without a cache'

finish
