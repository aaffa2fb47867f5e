#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Two people's stores: pulled, joined and pushed, with nothing lost on either side.
. "$(dirname "$0")/lib/test-lib.sh"

REF=refs/crosstree/fixups

# begin NAME: a repository with "hub" as its remote.
begin() {
	git init -q "$1"
	seq 30 >"$1/f"
	commit "$1" base
	git -C "$1" remote add origin "$TRASH/hub"
	git -C "$1" config user.name "$1"
	git -C "$1" config user.email "$1@example.com"
}

# conflict NAME LINE [TEXT]: records a resolution of a conflict on that line.
conflict() {
	git -C "$1" checkout -q -B theirs main
	sed -i "s/^$2\$/theirs $2/" "$1/f"
	commit "$1" "theirs $2"
	git -C "$1" checkout -q -B ours main
	sed -i "s/^$2\$/ours $2/" "$1/f"
	commit "$1" "ours $2"
	git -C "$1" merge -q theirs >/dev/null 2>&1
	sed -i "/^[<=>]\{7\}/d;s/^ours $2\$/${3:-both} $2/" "$1/f"
	commit "$1" "Merge theirs $2"
	run crosstree -C "$1" fixup record HEAD
	exit_is 0 "$1 records line $2"
}

# patch_of TEXT: a silent fixup.
patch_of() {
	printf 'From: A <a@example.com>\nSubject: [PATCH] %s\nApplies-when: f is there\n\n---\n' "$1"
	printf 'diff --git a/f b/f\n--- a/f\n+++ b/f\n@@ -1 +1 @@\n-1\n+one\n'
}

# subject NAME FILE: what a silent fixup of the store says.
subject() {
	git -C "$1" show "$REF:$2" | sed -n 's/^Subject: \[PATCH\] //p'
}

# put NAME FILE TEXT: puts a silent fixup there by hand; TEXT empty: takes it away.
put() {
	(
		GIT_DIR=$1/.git GIT_INDEX_FILE=$TRASH/index
		export GIT_DIR GIT_INDEX_FILE
		rm -f index
		git read-tree "$REF"
		if [ -n "$3" ]; then
			blob=$(patch_of "$3" | git hash-object -w --stdin)
			git update-index --add --cacheinfo "100644,$blob,$2"
		else
			git rm -q --cached "$2"
		fi
		git update-ref "$REF" \
			"$(git commit-tree -p "$REF" -m "$2" "$(git write-tree)" </dev/null)"
	)
}

# What a store says, whatever the numbers are.
contents() {
	git -C "$1" ls-tree -r "$REF" | sed 's,\.[0-9]*$,,' | grep -v '/about$' | sort
}

fixups() {
	who=$1
	shift
	run crosstree -C "$who" fixup "$@"
}

git init -q --bare hub
begin ann
begin bob

# ------------------------------------------------------------------ to and fro

fixups ann pull
exit_is 0 'a remote without a store'
like out 'there is no such store yet' 'is told'
fixups ann push
exit_is 128 'nothing to push'
like err "there is no store '$REF' yet" 'is told'
conflict ann 5
before=$(git -C hub for-each-ref)
fixups ann push -n
exit_is 0 'push -n'
is "$(git -C hub for-each-ref)" "$before" 'changes nothing'
fixups ann push
exit_is 0 'push'
is "$(git -C hub rev-parse $REF)" "$(git -C ann rev-parse $REF)" 'takes it there'
fixups ann push
like out 'both have the same' 'a second time there is nothing to do'

before=$(state_of bob)
fixups bob pull -n
exit_is 0 'pull -n'
like out '^new .*  f$' 'says what would come'
is "$(state_of bob)" "$before" 'and leaves the repository as it is, objects included'
fixups bob pull
exit_is 0 'pull'
is "$(git -C bob rev-parse $REF)" "$(git -C ann rev-parse $REF)" 'takes theirs over'
succeeds 'with all objects' git -C bob fsck --strict

# --------------------------------------------------------------------- joining

conflict ann 10
conflict bob 20
fixups ann push
fixups bob push
exit_is 1 'behind the other end'
like out 'First .crosstree fixup pull origin.' 'says what to do'
fixups bob pull --format=json
exit_is 0 'pull joins'
cp out pull.json
like out '"state": "joined"' 'and says so'
is "$(git -C bob rev-list --parents -n 1 $REF | wc -w)" 3 'by a merge'
fixups bob push
exit_is 0 'which can be pushed'
fixups ann pull
is "$(git -C ann rev-parse $REF)" "$(git -C bob rev-parse $REF)" 'and is the same for both'
fixups ann list
is "$(grep -c ' f ' out)" 3 'all three are in it'
if python3 -c 'import jsonschema' 2>/dev/null; then
	succeeds 'pull fits its schema' python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' pull.json "$ROOT/docs/schema/fixup-1.json"
else
	skip 'no python3-jsonschema' 1
fi

# Forgotten here and kept there is forgotten; the same twice is once.
fixups ann list --format=porcelain
id=$(sed -n 's/^resolution	\([0-9a-f]*\)	.*/\1/p' out | head -n 1)
fixups ann forget "$id"
exit_is 0 'ann forgets one'
conflict bob 25
git -C ann config user.name ann
conflict ann 25
fixups ann push
fixups bob pull --format=porcelain
like out "^fixup	forgotten	$id	" 'which goes where it was kept'
unlike out '^fixup	(new|otherwise|variant)	' 'and what both recorded is not there twice'
fixups bob list
unlike out "^$(echo "$id" | cut -c1-12)" 'it is gone'

# The same conflict, resolved otherwise by each: both are kept, and told.
fixups bob push
fixups ann pull
conflict ann 15 ann
conflict bob 15 bob
fixups ann push
fixups bob pull
like out '^otherwise ' 'two answers to one conflict'
fixups bob list
is "$(grep -c '\.[01] ' out)" 1 'are kept side by side'

# ------------------------------------------------------- whatever else is in there

fixups bob push
fixups ann pull
is "$(contents ann)" "$(contents bob)" 'both have the same'
put ann silent/a.patch 'of ann'
put bob silent/b.patch 'of bob'
put ann silent/both.patch 'ann says'
put bob silent/both.patch 'bob says'
fixups ann push
fixups bob pull
like out 'silent/a.patch  file$' 'a silent fixup comes'
like out '^otherwise .*silent/both-[0-9a-f]{8}.patch' 'of two by one name both stay'
is "$(subject bob silent/b.patch)" 'of bob' 'ours stays'
is "$(subject bob silent/both.patch)" 'bob says' 'under its name'
fixups bob push
fixups ann pull
put ann silent/a.patch ''
put bob silent/b.patch 'of bob, again'
fixups ann push
fixups bob pull
like out '^forgotten .*silent/a.patch' 'one that they removed goes'
is "$(subject bob silent/b.patch)" 'of bob, again' 'one that we changed does not'

# In whatever order, what comes out is the same.
git -C ann update-ref refs/keep/ann $REF
git -C bob push -q origin "+$REF:refs/keep/bob"
fixups ann list >/dev/null
git clone -q --bare ann other
git -C other fetch -q "$TRASH/bob" "+$REF:refs/theirs"
git -C other update-ref $REF "$(git -C ann rev-parse $REF)"
conflict ann 3
conflict bob 28
git -C ann update-ref refs/keep/a $REF
git -C bob update-ref refs/keep/b $REF
run crosstree -C ann fixup pull "$TRASH/bob"
exit_is 0 'a path is a remote, too'
git -C bob update-ref $REF refs/keep/b
git -C ann update-ref refs/keep/joined $REF
git -C ann update-ref $REF refs/keep/a
run crosstree -C bob fixup pull "$TRASH/ann"
is "$(contents bob)" "$(git -C ann ls-tree -r refs/keep/joined | sed 's,\.[0-9]*$,,' |
	grep -v '/about$' | sort)" 'ann with bob is bob with ann'

# ------------------------------------------------------------------- nothing in common

git init -q apart
seq 30 >apart/f
commit apart base
conflict apart 7
fixups apart pull "$TRASH/bob"
exit_is 0 'stores that were begun apart join'
like out 'joined with ours' 'and say so'

# ------------------------------------------------------------------ from a bad remote

fixups ann pull "$TRASH/nowhere"
exit_is 128 'a remote that is not there'
like err "cannot ask '.*nowhere'" 'is told'
run crosstree -C ann fixup pull 'ext::touch pwned'
exit_is 128 'a transport that runs something'
succeeds 'is not used' test ! -e pwned
run crosstree -C ann fixup pull --upload-pack=x
exit_is 129 'an option is no remote'
run crosstree -C ann fixup pull --store="$TRASH/dir"
exit_is 128 'a directory'
like err 'is a directory; whatever holds that' 'is shared some other way'
run crosstree -C ann fixup pull one two
exit_is 129 'one remote at a time'

# Files that would stand in the way of ours, or lead out of the tree.
before=$(git -C bob rev-parse $REF)
blob=$(echo bad | git -C hub hash-object -w --stdin)
dot=$(printf '100644 blob %s\tx\n' "$blob" | git -C hub mktree)
tree=$(printf '040000 tree %s\ttext.d\n100644 blob %s\tsilent\n' "$dot" "$blob" |
	git -C hub mktree)
git -C hub update-ref $REF "$(git -C hub commit-tree -m bad "$tree" </dev/null)"
conflict bob 9
fixups bob pull
exit_is 0 'a store full of nonsense joins'
is "$(git -C bob ls-tree $REF silent | cut -d' ' -f2)" tree 'and does not hide what is ours'
tree=$(printf '100644 blob %s\t..\n' "$blob" | git -C hub mktree)
git -C hub update-ref $REF "$(git -C hub commit-tree -m bad "$tree" </dev/null)"
before=$(git -C bob rev-parse $REF)
fixups bob pull
exit_is 128 'a tree that git would not take'
is "$(git -C bob rev-parse $REF)" "$before" 'is not taken'

finish
