#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Series in flight: against trees, against each other, and what is left out.
. "$(dirname "$0")/lib/test-lib.sh"

# One series changes get_thing(), another one adds a file; drm is a new caller of
# the old get_thing().
git init -q -b linus repo
mkdir -p repo/include repo/drivers
printf 'struct thing { int a; };\nint get_thing(struct thing *t, int a);\n' >repo/include/thing.h
printf '#include "../include/thing.h"\nint get_thing(struct thing *t, int a)\n{\n\treturn t->a + a;\n}\n' \
	>repo/drivers/thing.c
seq 1 9 >repo/words
commit repo base
git -C repo checkout -q -b drm
printf '#include "../include/thing.h"\nint drm(struct thing *t)\n{\n\treturn get_thing(t, 1);\n}\n' \
	>repo/drivers/drm.c
commit repo 'drm: get a thing'
git -C repo checkout -q -b quiet linus
echo quiet >repo/quiet
commit repo quiet
git -C repo checkout -q -b work linus
sed -i 's/, int a)/, int a, int b)/' repo/include/thing.h repo/drivers/thing.c
commit repo 'thing: get takes b'
echo more >repo/more
commit repo 'more: add'
git -C repo format-patch -q --thread --stdout linus..work >things.mbox
git -C repo checkout -q -B work linus
sed -i 's/^5$/five/' repo/words
commit repo 'words: spell five'
git -C repo format-patch -q --thread --stdout linus..work >five.mbox
git -C repo checkout -q -B work linus
sed -i 's/^5$/FIVE/' repo/words
commit repo 'words: shout five'
git -C repo format-patch -q --thread --stdout linus..work >shout.mbox
git -C repo checkout -q linus
git -C repo branch -q -D work
printf '[tree "%s"]\n\tref = %s\n' drm drm quiet quiet >trees
git -C repo checkout -q -b other linus
sed -i 's/^5$/fuenf/;s/^4$/vier/' repo/words
commit repo german
git -C repo checkout -q linus
git -C repo branch -q -m other german
before=$(state_of repo)

check() {
	run crosstree -C repo check --no-cache "$@"
}

check --series=../things.mbox --onto linus drm quiet
exit_is 1 'a series that breaks a tree'
like out '^thing: get takes b against 2 trees' 'goes by its title'
like out '^thing: get takes b \+ drm +1 silent' 'it breaks the one'
like out '^thing: get takes b \+ quiet +clean' 'and not the other'
like out '^silent   drivers/drm\.c:4: get_thing\(\)' 'as a pair of trees would'
like out '  [0-9a-f]{8} thing: get takes b ' 'with the commit it would make'
unlike out 'shows this pair alone' 'there is no command for the pair alone'
check --series=../five.mbox --onto linus drm quiet
exit_is 0 'a series that breaks nothing'
check --series=../things.mbox --all --trees=../trees
exit_is 1 'against all configured trees, onto HEAD'
like out '^thing: get takes b against 2 trees' 'all of them'
check --series=../five.mbox --series=../shout.mbox --onto linus quiet
exit_is 1 'two series that conflict'
like out '^textual  words: content \(1 hunk\)' 'with each other'
like out '^0 silent conflicts, 1 textual, in 3 pairs' 'each against the other and the tree'
check --series=../five.mbox --series=../shout.mbox --onto linus quiet --format=json
is "$(python3 -c 'import json
d = json.load(open("out"))
print([p["status"] for p in d["pairs"]], [t["name"] for t in d["subjects"]])')" \
	"['textual', 'clean', 'clean'] ['words: spell five', 'words: shout five']" \
	'json: the series are listed'

# A maildir of several threads.
mkdir -p mail/cur mail/new mail/tmp
for m in things five shout; do
	git mailsplit -o"$TRASH" --keep-cr "$m.mbox" >count
	for i in $(seq "$(cat count)"); do mv "000$i" "mail/cur/$m.$i"; done
done
check --series=../mail --onto linus drm --format=json
exit_is 1 'a maildir of three threads'
is "$(python3 -c 'import json
d = json.load(open("out"))
print(len(d["pairs"]), sorted(t["name"] for t in d["subjects"]))')" \
	"6 ['thing: get takes b', 'words: shout five', 'words: spell five']" \
	'each thread is a series'

# What does not apply, and what is no series.
check --series=../five.mbox --series=../things.mbox --onto german quiet
exit_is 1 'one of two does not apply'
like err "'words: spell five' is left out: does not apply to german: 'words: spell five': .*words" \
	'it is left out with the reason'
like out '^thing: get takes b \+ quiet +clean|in 1 pair' 'the other one is checked'
sed '0,/^Subject: \[PATCH 1/s//Subject: [PATCH 3/' things.mbox | sed 's,PATCH \([0-9]\)/2,PATCH \1/3,' >part.mbox
check --series=../part.mbox --onto linus quiet
exit_is 1 'a series with a patch missing'
like err "is left out: .*missing" 'says that one is missing'
echo nothing >none.mbox
check --series=../none.mbox --onto linus quiet
exit_is 128 'no series at all'
check --series=../nowhere --onto linus quiet
exit_is 128 'no such file'
check --series=../five.mbox --onto nosuch quiet
exit_is 128 'an unknown revision to apply to'
like err "unknown revision 'nosuch'" 'is named'
check --series=../five.mbox --onto linus nosuch
exit_is 128 'an unknown tree'
for words in "--matrix" "--self=linus" "--all linus"; do
	# shellcheck disable=SC2086 # words on purpose
	check --series=../five.mbox $words
	exit_is 129 "--series does not go with $words"
done
check --onto=linus linus drm
exit_is 129 '--onto goes with --series'
is "$(state_of repo)" "$before" 'nothing was applied for good'

finish
