#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# crosstree lint: for each rule what it is about, and what is alike and fine.
. "$(dirname "$0")/lib/test-lib.sh"

so='Signed-off-by: A U Thor <author@example.com>
Signed-off-by: C O Mitter <committer@example.com>'

git init -q r
cd r || exit 1
mkdir -p drivers mm
echo one >mm/a.c
echo one >drivers/b.c
commit . 'mm: begin'
git tag v1.0
printf 'one\ntwo\n' >mm/a.c
commit . 'mm: add two'
git tag two
two=$(git rev-parse two)
t2=$(printf %.12s "$two")
git checkout -q -b side v1.0
echo side >drivers/b.c
commit . 'drivers: on the side'
side=$(git rev-parse HEAD)
git checkout -q main

# make MESSAGE [PARENT…]: a commit of the tree of two on v1.0.
make() {
	message=$1
	shift
	[ $# -gt 0 ] || set -- two
	for p; do set -- "$@" -p "$p"; shift; done
	printf '%s\n' "$message" | git commit-tree 'two^{tree}' "$@"
}

# judge RULE RANGE…
judge() {
	rule=$1
	shift
	run crosstree lint --no-cache --rules="$rule" --format=porcelain "$@"
	if grep -q "^finding	[a-z]*	$rule	" "$TRASH/out"; then covers bad "$rule"; else covers good "$rule"; fi
}

# covers bad|good RULE: there is such an example of it.
covers() {
	echo "$2" >>"$TRASH/$1"
}

# What else the range leaves out.
beyond=

# bad RULE WHAT MESSAGE [PARENT…], good RULE WHAT MESSAGE [PARENT…]
bad() {
	rule=$1 what=$2
	shift 2
	c=$(make "$@")
	judge "$rule" "two..$c" $beyond
	grep -q "^finding	[a-z]*	$rule	$c	" "$TRASH/out"
	ok $? "$rule: $what" || note "$(cat "$TRASH/out")"
}

good() {
	rule=$1 what=$2
	shift 2
	c=$(make "$@")
	judge "$rule" "two..$c" $beyond
	unlike out "^finding.*$c" "$rule: $what is fine"
}

# ------------------------------------------------------------------------- sign-offs

good signed-off-author 'signed' "mm: x

$so"
good signed-off-author 'by another address' "mm: x

Signed-off-by: A U Thor <elsewhere@example.org>"
good signed-off-author 'by another name' "mm: x

signed-off-by: \"Author, A. U.\" <AUTHOR@example.com>"
bad signed-off-author 'nobody' 'mm: x

Text.'
bad signed-off-author 'somebody else' "mm: x

Signed-off-by: C O Mitter <committer@example.com>"
bad signed-off-author 'only in a quotation' "mm: x

> Signed-off-by: A U Thor <author@example.com>"
good signed-off-committer 'signed' "mm: x

$so"
bad signed-off-committer 'not by its committer' "mm: x

Signed-off-by: A U Thor <author@example.com>"
good signed-off-order 'the committer last' "mm: x

$so
Link: https://example.org/x"
bad signed-off-order 'the author last' "mm: x

Signed-off-by: C O Mitter <committer@example.com>
Signed-off-by: A U Thor <author@example.com>"
good signed-off-order 'nobody' 'mm: x'
good signed-off-merge 'a signed merge' "Merge x

Signed-off-by: C O Mitter <committer@example.com>" two side
bad signed-off-merge 'a merge that is not' 'Merge x' two side
good signed-off-author 'a merge' 'Merge x' two side

# ----------------------------------------------------------------------------- Fixes

good fixes-format 'the form' "mm: x

Fixes: $t2 (\"mm: add two\")"
bad fixes-format 'no subject' "mm: x

Fixes: $t2"
bad fixes-format 'no quotes' "mm: x

Fixes: $t2 (mm: add two)"
bad fixes-format 'more behind it' "mm: x

Fixes: $t2 (\"mm: add two\") # 5.2"
bad fixes-format 'a line that was broken' "mm: x

Fixes: $t2 (\"mm: add
two\")"
bad fixes-format 'a number of a bug' "mm: x

Fixes: #1234"
bad fixes-format 'a word too many' "mm: x

Fixes: commit $t2 (\"mm: add two\")"
good fixes-digits 'all 40' "mm: x

Fixes: $two (\"mm: add two\")"
bad fixes-digits '11' "mm: x

Fixes: $(printf %.11s "$two") (\"mm: add two\")"
good fixes-digits 'a url' "mm: x

Fixes: https://bugs.example.org/1234567"
good fixes-unknown 'one that is there' "mm: x

Fixes: $t2 (\"mm: add two\")"
bad fixes-unknown 'one that is not' "mm: x

Fixes: 0123456789ab (\"mm: add two\")"
bad fixes-unknown 'a tree' "mm: x

Fixes: $(git rev-parse 'two^{tree}') (\"mm: add two\")"
good fixes-subject 'the subject' "mm: x

Fixes: $t2 (\"mm:  add two\")"
bad fixes-subject 'another' "mm: x

Fixes: $t2 (\"mm: add three\")"
good fixes-ancestor 'an ancestor' "mm: x

Fixes: $t2 (\"mm: add two\")"
bad fixes-ancestor 'one on the side' "mm: x

Fixes: $side (\"drivers: on the side\")"
good fixes-ancestor 'one that was merged' "Merge x

Fixes: $side (\"drivers: on the side\")" two side
# within the range: before it, and after it
a=$(make 'mm: a')
b=$(make "mm: b

Fixes: $a (\"mm: a\")" "$a")
judge fixes-ancestor "two..$b"
unlike out '^finding' 'fixes-ancestor: a commit of the range is fine'
c=$(make "mm: c

Fixes: $b (\"mm: b\")" "$a")
judge fixes-ancestor "$b" "$c" ^two
like out "^finding	error	fixes-ancestor	$c" 'fixes-ancestor: one of the range that is no ancestor'
# two objects with the same beginning
i=0
while [ $i -lt 400 ]; do
	i=$((i + 1))
	printf 'blob\ndata <<E\n%s\nE\n' $i
done | git fast-import --quiet
short=$(git cat-file --batch-all-objects --batch-check='%(objectname)' | cut -c1-5 | sort | uniq -d | head -n 1)
if [ -n "$short" ]; then
	bad fixes-ambiguous 'too short' "mm: x

Fixes: $short (\"mm: add two\")"
fi
# 5 digits are the least that is an id
good fixes-ambiguous 'unique' "mm: x

Fixes: $t2 (\"mm: add two\")"

# ------------------------------------------------------------------- links and stable

bad link-missing 'none' 'mm: x'
good link-missing 'one' 'mm: x

Link: https://example.org/x'
run crosstree lint --no-cache "two..$(make "mm: x

Text.

$so")"
unlike out 'link-missing' 'link-missing: off unless it is asked for'
good link-format 'a url' 'mm: x

Link: https://example.org/x'
bad link-format 'a message-id' 'mm: x

Link: <20190701.1@example.org>'
good stable-version 'with a version' 'mm: x

Cc: <stable@vger.kernel.org> # 5.10+'
good stable-version 'with a Fixes' "mm: x

Fixes: $t2 (\"mm: add two\")
Cc: stable@vger.kernel.org"
bad stable-version 'with neither' 'mm: x

Cc: stable@vger.kernel.org'
good stable-address 'the address' 'mm: x

Cc: stable@kernel.org'
bad stable-address 'another one' 'mm: x

Cc: stable@vger.kernel.com'
git branch linux-5.2.y "$(make 'mm: x

Text.')"
judge stable-upstream two..linux-5.2.y
like out '^finding	error	stable-upstream' 'stable-upstream: not said'
git branch -f linux-5.2.y "$(make "mm: x

commit $two upstream.

Text.")"
judge stable-upstream two..linux-5.2.y
unlike out '^finding' 'stable-upstream: said is fine'
git branch -f linux-5.2.y "$(make "mm: x

[ Upstream commit $t2 ]

Text.")"
judge stable-upstream two..linux-5.2.y
like out 'is not named in full' 'stable-upstream: not in full'
good stable-upstream 'no stable tree' 'mm: x'

# ------------------------------------------------------------- subjects and messages

bad fixup-subject 'fixup!' 'fixup! mm: x'
bad fixup-subject 'squash!' 'squash! mm: x'
bad fixup-subject 'amend!' 'amend! mm: x'
good fixup-subject 'a fixup of another kind' 'mm: fixup the counter'
bad wip-subject 'WIP' 'WIP: mm: x'
bad wip-subject 'in brackets' '[WIP] mm: x'
bad wip-subject 'DO NOT MERGE' 'mm: x (DO NOT MERGE)'
good wip-subject 'part of a word' 'mm: add a WIPE command'
good wip-subject 'what it is about' 'mm: take --rfc=WIP'
bad wip-subject 'behind the area' 'mm: WIP for now'
good wip-subject 'in lower case' 'mm: swipe a wiper'
bad patch-subject '[PATCH]' '[PATCH v2 1/3] mm: x'
good patch-subject 'brackets of another kind' '[media] mm: x'
bad empty-body 'nothing' 'mm: x'
bad empty-body 'only trailers' "mm: x

[c.o: no change]
Reviewed-by: X <x@example.org>
$so"
good empty-body 'a sentence' "mm: x

It is needed.

$so"
good empty-body 'a release of something else' 'Release v2025.08.0'
good area-prefix 'a release' 'Git 2.55-rc0'
bad empty-body 'an update' 'dts: update to v6.16-rc5'
bad area-prefix 'a version that is none' 'Release of v2025.08.0'
good empty-body 'a release' "Linux 5.2-rc4

$so"
good area-prefix 'an area' 'mm: x'
bad area-prefix 'none' 'Fix it'
good area-prefix 'a revert' 'Revert "Fix it"'
bad change-id 'of Gerrit' 'mm: x

Change-Id: I0123456789012345678901234567890123456789'
good change-id 'none' 'mm: x'
c=$(git cat-file commit "$(make 'mm: cafX')" | sed "s/cafX/$(printf 'caf\351')/" |
	git hash-object -t commit -w --stdin)
judge not-utf8 "two..$c"
like out "^finding	warning	not-utf8	$c	mm: caf.xe9	" 'not-utf8: Latin 1, shown as an escape'
good not-utf8 'UTF-8' "$(printf 'mm: caf\303\251')"

# ---------------------------------------------------------------------------- merges

beyond=^side
bad back-merge 'no reason' "Merge branch 'side' into main" two side
bad back-merge 'git and tags say no reason' "Merge tag 'v5.2-rc5' into main

Linux 5.2-rc5

* tag 'v5.2-rc5':
  mm: x

# Conflicts:
#	mm/a.c

$so" two side
good back-merge 'a reason' "Merge branch 'side' into main

mm needs what is on the side.

$so" two side
good back-merge 'a reason in the subject' "Merge branch 'side' into main, to have the side" two side
beyond=
topic=$(make 'mm: topic')
good back-merge 'a branch of its own' "Merge branch 'topic'" two "$topic"
inner=$(make "Merge branch 'topic' into inner" two "$topic")
bad merge-of-merge 'merges a merge of his own' "Merge branch 'inner'" two "$inner"
good merge-of-merge 'a plain branch' "Merge branch 'topic'" two "$topic"
other=$(GIT_COMMITTER_EMAIL=sub@example.org make "Merge branch 'topic' into inner" two "$topic")
good merge-of-merge 'a merge that somebody else made' "Merge branch 'inner'" two "$other"

# ----------------------------------------------------------------------------- files

git checkout -q --detach two
printf 'one\n<<<<<<< HEAD\ntwo\n=======\nthree\n>>>>>>> side\n' >mm/a.c
commit . 'mm: with markers'
marked=$(git rev-parse HEAD)
judge conflict-markers two..HEAD
like out "^finding	error	conflict-markers	$marked	.*	2	mm/a.c\$" 'conflict-markers: with file and line'
echo more >>mm/a.c
commit . 'mm: more'
judge conflict-markers "$marked..HEAD"
unlike out '^finding' 'conflict-markers: those that were there already are not told again'
git checkout -q --detach two
mkdir Documentation
cp mm/a.c Documentation/merge.rst
printf '<<<<<<< yours\na\n=======\nb\n>>>>>>> mine\n' >Documentation/merge.rst
printf '#define X "<<<<<<<"\n=======\n>>>>>>>x\n' >mm/c.c
commit . 'mm: about markers'
judge conflict-markers two..HEAD
unlike out '^finding' 'conflict-markers: what is about them is fine'
# a merge that brings the markers of one side is not to blame; one that adds them is
m=$(echo merge | git commit-tree "$marked^{tree}" -p two -p "$marked")
judge conflict-markers "two..$m"
is "$(grep -c '^finding' "$TRASH/out")" 1 'conflict-markers: told of the commit, not of the merge'
m=$(echo merge | git commit-tree "$marked^{tree}" -p two -p side)
judge conflict-markers "two..$m" ^side
like out "^finding	error	conflict-markers	$m" 'conflict-markers: of a merge that adds them'

# ----------------------------------------------------------------------- all of them

judge base v1.0..two
unlike out '^finding' 'base: a release is fine'
judge base two..HEAD
like out '^finding	warning	base	-	.*neither a release nor a release candidate' 'base: any commit'
git tag -a -m 5.2-rc4 v5.2-rc4 two
judge base two..HEAD
unlike out '^finding' 'base: a release candidate is fine'
git tag -d v5.2-rc4 >/dev/null
git tag v5.2-rc4-mine two
judge base two..HEAD
like out '^finding	warning	base' 'base: a tag of another kind is none'

now=$(date +%s)
rebased() {
	at=two
	for i in 1 2 3 4; do
		at=$(GIT_AUTHOR_DATE="$1 +0000" GIT_COMMITTER_DATE="$2 +0000" make "mm: $i" "$at")
	done
	judge late-rebase "two..$at"
}
rebased $((now - 20 * 86400)) $((now - 3600))
like out '^finding	warning	late-rebase	-	.*4 of 4 commits' 'late-rebase: old patches, made anew'
rebased $((now - 20 * 86400)) $((now - 10 * 86400))
unlike out '^finding' 'late-rebase: days ago is fine'
rebased $((now - 2 * 86400)) $((now - 3600))
unlike out '^finding' 'late-rebase: new patches are fine'

git checkout -q --detach two
echo three >>mm/a.c
commit . 'mm: three'
git revert -n HEAD && commit . 'Revert "mm: three"'
echo three >>mm/a.c
commit . 'mm: three'
judge same-patch --tree=x=v1.0 two..HEAD
like out "^finding	warning	same-patch	.*of this range" 'same-patch: twice in the range'
judge same-patch --tree=x=v1.0 two..HEAD~2
unlike out '^finding' 'same-patch: once is fine'

# --------------------------------------------------------------- of a tree alone

git branch up "$(make 'Merge side' two side)"
printf '[tree "up"]\n\tref = up\n[tree "mm"]\n\tref = ours\n\tupstream = up\n\ttopic = mm\n\tpolicy = one-way\n' >../trees
git checkout -q -B ours two
echo four >>mm/a.c
commit . 'mm: four'
judge off-topic --trees=../trees mm
unlike out '^(finding|unchecked)' 'off-topic: what is of the topic is fine'
judge one-way --trees=../trees mm
unlike out '^(finding|unchecked)' 'one-way: a row of commits is fine'
echo four >>drivers/b.c
commit . 'mm: and a driver'
judge off-topic --trees=../trees mm
like out '^finding	warning	off-topic	.*	drivers/b.c$' 'off-topic: a file of somebody else'
test_tick
git merge -q -m 'Merge side, for no reason' -s ours side
judge one-way --trees=../trees mm
like out '^finding	error	one-way	' 'one-way: a merge of what is not of the tree'
judge back-merge --max-count=2 HEAD
like out '^unchecked	back-merge	only the newest' 'the newest commits alone do not say what is of the branch'

# ------------------------------------------------------------------------ every rule

crosstree lint --list-rules | cut -d ' ' -f 1 | sort >../rules
# that two objects begin alike is luck
[ -n "$short" ] || covers bad fixes-ambiguous
for how in bad good; do
	sort -u "../$how" >../seen
	is "$(comm -23 ../rules ../seen | tr '\n' ' ')" '' "every rule has a $how example"
	is "$(comm -13 ../rules ../seen | tr '\n' ' ')" '' "and nothing else has ($how)"
done
finish
