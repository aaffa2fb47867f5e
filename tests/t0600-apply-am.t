#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# The commits are those of git am: same tree, author, date and message, so the
# same id, since committer and time are the same.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q up
mkdir up/dir up/old
seq 1 40 >up/file
seq 1 20 >up/dir/moves
printf 'one\r\ntwo\r\nthree\r\n' >up/crlf
seq 100 180 >up/old/copied
echo gone >up/gone
ln -s file up/link
printf '\000\001binary\n' >up/bin
seq 1 3000 | tr '\n' '\000' >up/bigbin
: >up/empty
echo script >up/script
printf 'no newline' >up/noeol
commit up base
git -C up tag base

# patch NAME: the work tree of `up` as a commit on base, mailed to ./NAME.mbox.
patch() {
	test_tick
	git -C up add -A
	git -C up commit -q --allow-empty-message -m "${2:-$1}"
	git -C up format-patch -q --binary --stdout -1 >"$1.mbox"
	git -C up checkout -q -f base
	git -C up clean -q -f -d
}

git clone -q up by-git
git -C by-git checkout -q -b work base
git -C by-git config user.name 'A Maintainer'
git -C by-git config user.email maintainer@example.com
base=$(git -C by-git rev-parse HEAD)
export GIT_COMMITTER_NAME='C O Mitter'

# same NAME MBOX [OPTION...]
same() {
	test_name=$1 mbox=$2
	shift 2
	test_tick
	git -C by-git reset -q --hard "$base"
	git -C by-git clean -q -f -d
	git -C by-git am -q "$@" "$TRASH/$mbox" >am.out 2>&1 ||
		note "git am: $(head -n 1 am.out)"
	[ ! -d by-git/.git/rebase-apply ] || git -C by-git am --abort
	wanted=$(git -C by-git rev-parse HEAD)
	git -C by-git reset -q --hard "$base"
	run crosstree -C by-git apply --no-check --no-3way --format=porcelain --onto "$base" "$@" \
		"$TRASH/$mbox"
	is "$(sed -n 's/^# tip //p' out)" "$wanted" "$test_name"
	[ "$wanted" != "$base" ] || note 'git am made nothing'
}

# ---------------------------------------------------------------- what changes

echo more >>up/file
patch simple 'file: one line'
same 'a line' simple.mbox

sed -i '20s/$/ changed/; 3d' up/file
mkdir up/new
echo 'new file' >up/new/deep
git -C up rm -q gone
patch mixed 'file: change, make, delete

A body of

two paragraphs.

Reviewed-by: R <r@example.com>'
same 'change, make and delete' mixed.mbox

git -C up mv dir/moves dir/moved
sed -i 's/^7$/seven/' up/dir/moved
patch rename 'dir: rename with a change'
same 'rename' rename.mbox

git -C up mv dir/moves moves-whole
patch rename-whole 'dir: rename'
same 'rename without a change' rename-whole.mbox

cp up/old/copied up/copy
echo 1 >>up/copy
echo 2 >>up/old/copied
test_tick
git -C up add -A
git -C up commit -q -m 'copy'
git -C up format-patch -q --stdout -C --find-copies-harder -1 >copy.mbox
git -C up checkout -q -f base
like copy.mbox '^copy from' 'the patch has a copy'
same 'copy' copy.mbox

chmod +x up/script
patch mode 'script: make it executable'
same 'mode' mode.mbox

chmod +x up/script
echo more >>up/script
patch mode-change 'script: mode and text'
same 'mode and text' mode-change.mbox

ln -s file up/newlink
ln -sf empty up/link
patch links 'links: make, change'
same 'links' links.mbox

git -C up rm -q link
patch link-gone 'links: drop'
same 'a link that goes' link-gone.mbox

git -C up rm -q link
echo text >up/link
patch typechange 'link: to a file'
same 'a link that becomes a file' typechange.mbox

printf '\000\001other\n' >up/bin
patch binary 'bin: change'
like binary.mbox '^literal ' 'the patch has binary data'
same 'binary, literal' binary.mbox

(seq 1 1500; echo; seq 1501 3000) | tr '\n' '\000' >up/bigbin
patch delta 'bigbin: change a little'
like delta.mbox '^delta ' 'the patch has a delta'
same 'binary, delta' delta.mbox

printf '\000\002' >up/fresh
git -C up rm -q bin
patch binary-new 'bin: make and drop'
same 'binary, made and deleted' binary-new.mbox

: >up/empty-too
git -C up rm -q empty
patch empties 'empty files'
same 'empty files come and go' empties.mbox

printf 'no newline, still' >up/noeol
patch noeol 'noeol: change'
same 'no newline at the end' noeol.mbox

git -C up rm -q -r dir
echo 'a file' >up/dir
patch dir-to-file 'dir: to a file'
same 'a directory that becomes a file' dir-to-file.mbox

printf 'one\r\ntwo!\r\nthree\r\n' >up/crlf
patch crlf 'crlf: change'
same 'CRLF without --keep-cr: both refuse' crlf.mbox
same '--keep-cr' crlf.mbox --keep-cr

mv up/file 'up/with space'
printf 'x\n' >'up/t	ab"quote'
printf 'x\n' >up/ümläut
patch names 'odd names'
same 'names that are quoted' names.mbox

# --------------------------------------------------------------------- messages

# mail NAME: a mail with these headers and body, from standard input, and the
# simple change below it.
mail() {
	{
		echo 'From 1111111111111111111111111111111111111111 Mon Sep 17 00:00:00 2001'
		cat
		echo ---
		sed -n '/^diff --git/,$p' simple.mbox
	} >"$1.mbox"
}

headers='From: Ä Ö <aeoe@example.com>
Date: Mon, 1 Jul 2019 12:34:56 +0530
Message-ID: <id-1@example.com>'

mail body <<MAIL
$headers
Subject: [PATCH v2 3/7] [net] file: tags in the subject

Text.
MAIL
same 'tags of the subject' body.mbox
same '-k' body.mbox -k
same '--keep-non-patch' body.mbox --keep-non-patch
same '--message-id' body.mbox --message-id
same '-s' body.mbox -s
same '-s --message-id' body.mbox -s --message-id

mail scissors <<MAIL
$headers
Subject: Re: something else

On some day somebody wrote:
> why?

Because.

-- >8 --
Subject: [PATCH] file: below the scissors

Text that stays.
MAIL
same 'scissors are text' scissors.mbox
same '--scissors' scissors.mbox --scissors
git -C by-git config mailinfo.scissors true
same 'mailinfo.scissors' scissors.mbox
same '--no-scissors' scissors.mbox --no-scissors
git -C by-git config --unset mailinfo.scissors

mail inbody <<MAIL
$headers
Subject: [PATCH] whatever

From: =?iso-8859-1?q?J=F6rg?= <joerg@example.com>
Subject: [PATCH] file: the subject in the body
Date: Tue, 2 Jul 2019 01:02:03 -0700

Text.
MAIL
same 'headers in the body' inbody.mbox

mail folded <<MAIL
From: "Last, First (Company)" <first.last@example.com>
Date: 1562000000 +0200
Subject: [PATCH] file: a subject
 that goes on, =?utf-8?b?w7xiZXI=?= lines
Message-ID: <id-2@example.com>

   Text with blanks at the end$(printf '   ')


and too many blank lines.


MAIL
same 'folded headers, blanks' folded.mbox

mail latin <<MAIL
$headers
Subject: [PATCH] =?iso-8859-1?q?file=3A_=E4_=F6?=
MIME-Version: 1.0
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: 8bit

$(printf 'caf\351')
MAIL
same 'ISO-8859-1' latin.mbox
same '--no-utf8' latin.mbox --no-utf8
git -C by-git config i18n.commitEncoding ISO-8859-1
same 'i18n.commitEncoding' latin.mbox
same 'i18n.commitEncoding -s' latin.mbox -s
git -C by-git config --unset i18n.commitEncoding

{
	cat <<MAIL
$headers
Subject: [PATCH] file: quoted-printable
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

A caf=C3=A9 and a line that goes =
on.
---
MAIL
	sed -n '/^diff --git/,$p' simple.mbox | sed 's/=/=3D/g'
} >qp.mbox
same 'quoted-printable' qp.mbox

{
	cat <<MAIL
$headers
Subject: [PATCH] file: base64
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

MAIL
	{
		printf 'Text.\n\n---\n'
		sed -n '/^diff --git/,$p' simple.mbox
	} | base64
} >b64.mbox
same 'base64' b64.mbox

# ------------------------------------------------------------------- sign-offs

n=0
while IFS= read -r trailers; do
	n=$((n + 1))
	{
		printf '%s\nSubject: [PATCH] file: trailers %s\n\n' "$headers" "$n"
		# shellcheck disable=SC2059 # holds escapes
		printf "$trailers"
	} | mail "trailers-$n"
	same "-s, trailers of row $n" "trailers-$n.mbox" -s
done <<'ROWS'

Text.\n
Text.\n\nSigned-off-by: C O Mitter <committer@example.com>\n
Text.\n\nSigned-off-by: C O Mitter <committer@example.com>\nReviewed-by: R <r@example.com>\n
Text.\n\nsigned-off-by: C O Mitter <committer@example.com>\n
Text.\n\nReviewed-by: R <r@example.com>\nLink: https://example.com/\n
Text.\n\nReviewed-by: R <r@example.com>\n[who: did what]\nSigned-off-by: B <b@example.com>\n
Text.\n\nAcked-by: R <r@example.com>\n  continued\n
Text.\n\n(cherry picked from commit 0123456789abcdef0123456789abcdef01234567)\n
Text: one\nText: two\n
Text.\n\nNot a trailer at all\nReviewed-by: R <r@example.com>\n
Text.\n\nTwo of: three\nlines are\nno trailers: here\n
Signed-off-by: C O Mitter <committer@example.com>\n
Text.\n\nReviewed-by: R <r@example.com>\n\n\n
Text.\n\nFixes: 012345678901 ("x: y")\nCc: stable@vger.kernel.org # v5.2\n
ROWS

# ------------------------------------------------------------------------ series

git -C up checkout -q -b many
for i in 1 2 3 4 5; do
	sed -i "${i}s/\$/ $i/" up/file
	commit up "file: step $i"
done
git -C up format-patch -q --cover-letter --thread --stdout base..many >many.mbox
awk '/^From [0-9a-f]* Mon Sep/ { n++ } n > 1' many.mbox >no-cover.mbox
git -C up format-patch -q -o ../many base..many
same 'a series' no-cover.mbox
is "$(git -C by-git rev-parse --verify -q work)" "$base" 'and git am was undone'
wanted=$(sed -n 's/^# tip //p' out)
[ "$wanted" != "$base" ]
ok $? 'which made commits'

# with a cover letter, as a directory, from standard input
run crosstree -C by-git apply --no-check --format=porcelain --onto "$base" ../many.mbox
like out "^# tip $wanted\$" 'with a cover letter'
run crosstree -C by-git apply --no-check --format=porcelain --onto "$base" ../many
like out "^# tip $wanted\$" 'a directory of patches'
status=0
crosstree -C by-git apply --no-check --format=porcelain --onto "$base" - <many.mbox >out 2>err || status=$?
like out "^# tip $wanted\$" 'standard input'

finish
