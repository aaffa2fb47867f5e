#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What a series can come in: mails in any order with the talk around them, a
# maildir, patch files, a quilt directory, semantic patches, a message-id.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q repo
seq 1 40 >repo/file
commit repo base
base=$(git -C repo rev-parse HEAD)
for i in 1 2 3; do
	sed -i "${i}0s/\$/ $i/" repo/file
	commit repo "file: step $i"
done
git -C repo format-patch -q --thread --cover-letter --stdout -v2 "$base..main" >v2.mbox
sed -i 's/\*\*\* SUBJECT HERE \*\*\*/file: all steps/; s/\*\*\* BLURB HERE \*\*\*/About them./' v2.mbox
test_tick
date=$GIT_COMMITTER_DATE

apply() {
	run crosstree -C repo apply "$@" --no-check --onto "$base" --format=porcelain
}

tip() {
	sed -n 's/^# tip //p' out
}

apply ../v2.mbox
exit_is 0 'an mbox'
wanted=$(tip)

# split into single mails, in the wrong order, twice
mkdir -p mails maildir/cur maildir/new maildir/tmp
git mailsplit -omails -b v2.mbox >/dev/null
for n in 4 2 1 3 2; do
	echo "From x Mon Sep 17 00:00:00 2001"
	cat "mails/000$n"
	echo
done >shuffled.mbox
apply ../shuffled.mbox
is "$(tip)" "$wanted" 'mails in any order, some of them twice'
sed 's/$/\r/' v2.mbox >crlf.mbox
apply ../crlf.mbox
is "$(tip)" "$wanted" 'CRLF line ends'
for n in 1 2 3 4; do
	cp "mails/000$n" "maildir/cur/1$n.x.host:2,S"
done
apply ../maildir
is "$(tip)" "$wanted" 'a maildir'
apply ../mails/0002
like out '^patch	1	applied	[0-9a-f]*	0	-	file: step 1$' 'a single mail, though it is one of three'
cat mails/0001 mails/0002 mails/0004 >gap.mbox
for n in 1 2 4; do
	echo "From x Mon Sep 17 00:00:00 2001"
	cat "mails/000$n"
	echo
done >gap.mbox
apply ../gap.mbox
exit_is 128 'a series with a gap'
like err 'gap\.mbox.*2' 'names the number'
apply ../gap.mbox --partial
exit_is 0 '--partial'
like out '^patch	2	applied	[0-9a-f]*	0	-	file: step 3$' 'applies what is there'

# versions and replies
git -C repo checkout -q --detach "$base"
sed -i '10s/$/ one/' repo/file
commit repo 'file: step 1'
export GIT_COMMITTER_DATE="$date"
git -C repo format-patch -q --cover-letter --stdout -v1 -1 >v1.mbox
sed -i 's/\*\*\* SUBJECT HERE \*\*\*/file: all steps/' v1.mbox
id=$(sed -n 's/^Message-Id: <\(.*\)>/\1/pI' v2.mbox | sed -n 2p)
{
	cat v1.mbox v2.mbox
	cat <<MAIL
From x Mon Sep 17 00:00:00 2001
From: R Eviewer <r@example.com>
Date: Mon, 15 Jul 2019 12:00:00 +0000
Subject: Re: [PATCH v2 1/3] file: step 1
Message-Id: <reply@example.com>
In-Reply-To: <$id>
References: <$id>

> some patch

Reviewed-by: R Eviewer <r@example.com>
MAIL
} >thread.mbox
apply ../thread.mbox
is "$(tip)" "$wanted" 'the newest version'
apply ../thread.mbox --use-version=1
like out '^patch	1	applied' '--use-version'
test "$(grep -c ^patch out)" = 1
ok $? 'takes that one'
run crosstree -C repo apply ../thread.mbox --no-check --onto "$base" --branch with-trailers --trailers --link -s
exit_is 0 '--trailers --link -s'
is "$(git -C repo log -1 --format=%B with-trailers~2 | tail -n +3)" "Reviewed-by: R Eviewer <r@example.com>
Link: https://lore.kernel.org/r/$id
Signed-off-by: C O Mitter <committer@example.com>" 'the trailer of the reply, the link, the sign-off'
unlike out Reviewed 'of the one it was for'
is "$(git -C repo log -1 --format=%B with-trailers~1 | grep -c Reviewed)" 0 'and of no other'
git -C repo config b4.linkmask 'https://example.com/%s/'
run crosstree -C repo apply ../thread.mbox --no-check --onto "$base" --branch linked --link
is "$(git -C repo log -1 --format='%(trailers:key=Link,valueonly)' linked~2)" "https://example.com/$id/" 'b4.linkmask'
git -C repo config b4.linkmask 'no place for it'
apply ../thread.mbox --link
exit_is 128 'a mask without %s'
like err "'no place for it' has to have one %s" 'is refused'
git -C repo config --unset b4.linkmask

# ---------------------------------------------------------------- files and quilt

git -C repo format-patch -q -o ../patches "$base..main"
apply ../patches
is "$(tip)" "$wanted" 'a directory of patches'
mkdir -p quilt/patches
for n in 1 2 3; do
	sed -n '/^diff --git/,$p' "patches/000$n-file-step-$n.patch" | sed '/^-- $/,$d' \
		>"quilt/patches/step-$n.diff"
done
sed -i 's#^--- a/#--- #; s#^+++ b/#+++ #; /^diff --git/d; /^index/d' quilt/patches/step-2.diff
{
	printf 'From: A Quilter <quilt@example.com>\nSubject: file: step 3 of quilt\n\nText.\n\n'
	cat quilt/patches/step-3.diff
} >quilt/patches/step-3.patch
cat >quilt/patches/series <<'SERIES'
# the first one
step-1.diff
step-2.diff -p0	# strips nothing
step-3.patch
SERIES
apply ../quilt/patches
exit_is 0 'a quilt directory'
run crosstree -C repo apply ../quilt --no-check --onto "$base" --branch quilt
exit_is 0 'or what it is in'
is "$(git -C repo log --format='%an: %s' "$base..quilt" | tr '\n' ';')" \
	'A Quilter: file: step 3 of quilt;C O Mitter: step-2;C O Mitter: step-1;' 'authors and subjects'
is "$(git -C repo rev-parse 'quilt^{tree}')" "$(git -C repo rev-parse 'main^{tree}')" 'the same tree'
printf '../../file\n' >quilt/patches/series
apply ../quilt
exit_is 128 'a series file that leads out'

# ---------------------------------------------------------------- semantic patches

if command -v spatch >/dev/null; then
	mkdir -p sem
	printf '0001-rename.cocci\n' >sem/series
	printf '// files-with: old_name\n// gone: old_name\n// made: new_name\n\n@@\n@@\n- old_name\n+ new_name\n  (...)\n' >sem/0001-rename.cocci
	printf 'foo: call it new_name\n\nIt is newer.\n\nSigned-off-by: A U Thor <author@example.com>\n' >sem/0001-rename.msg
	git init -q csrc
	printf 'int new_name(int);\n\nint f(int a)\n{\n\treturn old_name(a) + old_name(2);\n}\n' >csrc/foo.c
	commit csrc base
	export GIT_COMMITTER_DATE="$date"
	run crosstree -C csrc apply ../sem --no-check --onto main --branch made -s
	exit_is 0 'semantic patches'
	is "$(git -C csrc show made:foo.c | grep -c 'new_name(a) + new_name(2)')" 1 'are made on the tree'
	is "$(git -C csrc log -1 --format='%an~%B' made | tr '\n' '~')" \
		'C O Mitter~foo: call it new_name~~It is newer.~~Signed-off-by: A U Thor <author@example.com>~Signed-off-by: C O Mitter <committer@example.com>~~' \
		'with their message'
	run crosstree -C csrc apply ../sem --no-check --onto made
	exit_is 1 'where they match nothing'
	like out '^failed   1  foo: call it new_name$' 'they fail'
	printf 'script:python@@\n@@\n' >>sem/0001-rename.cocci
	printf '@script:python@\n@@\nprint("x")\n' >>sem/0001-rename.cocci
	run crosstree -C csrc apply ../sem --no-check --onto main
	exit_is 128 'one with a script'
	like err 'allow-scripts|script' 'is refused'
else
	skip 'no spatch' 7
fi

# -------------------------------------------------------------------- message-ids

cover=$(sed -n 's/^Message-Id: <\(.*\)>/\1/pI' v2.mbox | head -n 1)
if command -v b4 >/dev/null && b4 --version >/dev/null 2>&1; then
	apply -m v2.mbox "$cover"
	like err "v2.mbox" 'a local mbox that is not there'
	apply -m ../v2.mbox "$cover"
	exit_is 0 'a message-id out of a local mbox, by b4'
	is "$(tip)" "$wanted" 'the same series'
	apply -m ../thread.mbox "$cover" --trailers
	is "$(grep -c '^patch.*applied' out)" 3 'with trailers'
else
	skip 'no b4' 4
fi
mkdir bin
ln -s "$(command -v git)" bin/git
PATH="$TRASH/bin" run "$CROSSTREE" -C repo apply "$cover" --onto "$base"
exit_is 128 'without b4'
like err "b4 is needed for '.*': cannot run 'b4': not installed" 'says that it is needed'
apply ../no-such-thing
exit_is 128 'neither a file nor a message-id'
like err "no series '../no-such-thing'" 'says so'
apply /dev/null
exit_is 128 'nothing at all'
echo 'Just text.' >text
apply ../text
exit_is 128 'a mail without a patch'

finish
