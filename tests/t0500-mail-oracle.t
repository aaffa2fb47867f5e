#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Mails are read as git mailsplit and git mailinfo read them, and what is written
# is read by them as what it was.
. "$(dirname "$0")/lib/test-lib.sh"

mailinfo=$CROSSTREE_BUILD/tests/helper/mailinfo
[ -x "$mailinfo" ] || {
	echo "Bail out! no $mailinfo; run make unit"
	exit 1
}

# agrees NAME COUNT OPTION… FILE: so many mails, all read alike. Refused here alone
# are NUL bytes in a message that has a patch, and names that iconv takes for
# charsets and nobody else does.
agrees() {
	agrees_name=$1 agrees_count=$2
	shift 2
	run "$mailinfo" "$@"
	grep -v '^refused: .*: \(the message has a NUL byte\|.*: unknown charset .*\)$' out >rest
	mv rest out
	like out "^$agrees_count mails: 0 differ, " "$agrees_name"
	unlike out '^refused: ' '  refused only for what is known'
}

# Mails that are hard to read, each option with mails of its own.
seed=0
for option in '' --scissors -k -b -m --no-inbody-headers --quoted-cr=strip --keep-cr \
	--mboxrd --rewrite; do
	seed=$((seed + 1))
	"$ROOT/tests/lib/gen-mails" "$seed" 200 >"hard-$seed"
	# shellcheck disable=SC2086 # none or one
	agrees "hard mails ${option:-without an option}" 200 $option "hard-$seed"
done
like out ' refused here alone 0; [4-9][0-9] written again' 'many of them were written again'
"$ROOT/tests/lib/gen-mails" 99 200 bytes >hard-bytes
agrees 'hard mails -n' 200 -n hard-bytes

# Mails as git makes them.
git init -q repo
message() {
	printf '%s\n' "$1" >>repo/file
	git -C repo add file
	test_tick
	printf '%b' "$2" | git -C repo commit -q --cleanup=verbatim --author="$3" -F -
}
message a 'plain: one line\n' 'A U Thor <author@example.com>'
message b 'fürs Äußere\n\nText mit Ü\n' 'Jörg Č <j@example.com>'
message c '日本語の件名\n\n本文\n' '日本 太郎 <t@example.com>'
message d 'quotes\n\ntext\n' 'Dr. "Q" O'\''Neil, (jr.) <q@example.com>'
message e "$(printf 'long %0200d words %0100d\n\n%01000d\n' 1 2 3)\n" 'L <l@example.com>'
message f 'folded subject\nof two lines\n\nbody\n' 'F <f@example.com>'
message g 'headers\n\nFrom: x <x@y.org>\nSubject: y\n\ntext\n' 'G <g@example.com>'
message h 'from\n\nFrom here on\nFrom x@y.org Mon Sep 17 00:00:00 2001\n>From here\n' 'H <h@example.com>'
message i 'scissors\n\n-- >8 --\nabove\n' 'I <i@example.com>'
message j '=?utf-8?q?x?= y\n\n=?utf-8?q?x?=\n' '=?utf-8?q?x?= <j@example.com>'
message k 'crlf\n\ntext\r\nmore\r\n' 'K <k@example.com>'
message 'carriage return
' 'cr in the file\n\ntext' 'K <k@example.com>'
made_by() {
	git -C repo format-patch --stdout "$@" >mbox
	agrees "git format-patch $*" '1[0-9]' --rewrite mbox
}
made_by --root HEAD
made_by --attach --root HEAD
made_by --inline --root HEAD
made_by '--from=X <x@example.com>' --root HEAD
made_by -k --root HEAD
made_by --no-numbered --root HEAD
made_by --thread=deep --root HEAD
made_by --cover-letter --base=HEAD~11 HEAD~11
made_by --src-prefix= --root HEAD
for charset in iso-8859-1 iso-2022-jp gb2312 euc-jp; do
	git -C repo -c i18n.logOutputEncoding=$charset format-patch --stdout --root HEAD >mbox
	agrees "git format-patch in $charset" 13 --rewrite mbox
done

# And back: git am makes the same commits of what is written. It takes blanks and
# CR off the ends of lines; the subject is one line.
commits() {
	git -C "$1" log --format='%T %an <%ae> %ad%n%s%n%b' | tr -d '\r' | grep .
}
commits repo >wanted
for how in '' --mboxrd; do
	# shellcheck disable=SC2046,SC2086 # words on purpose
	succeeds "commits are written as mails $how" "$CROSSTREE_BUILD/tests/helper/mailwrite" \
		repo $how $(git -C repo rev-list --reverse HEAD)
	cp out written
	rm -rf again
	git init -q again
	# shellcheck disable=SC2086
	succeeds 'git am takes them' git -C again am -q \
		${how:+--patch-format=mboxrd} "$TRASH/written"
	commits again >got
	cmp wanted got
	ok $? 'and makes the same commits'
done

# CRLF, mboxrd and maildirs.
sed 's/$/\r/' mbox >crlf
agrees 'an mbox with CRLF' '1[0-9]' crlf
agrees 'an mbox with CRLF that is kept' '1[0-9]' --keep-cr crlf
git -C repo format-patch --stdout --pretty=mboxrd --root HEAD >mboxrd
agrees mboxrd 12 --mboxrd mboxrd

finish
