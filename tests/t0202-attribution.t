#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Which commits check names: after reverts, renames, merges of the base, in
# criss-cross and shallow histories, from the cache and without.
. "$(dirname "$0")/lib/test-lib.sh"

cat >commits.py <<\END
import json, sys
for s in json.load(sys.stdin)["silent"]:
    p, c = s["provider"], s["consumer"]
    print("%s %s: %s | %s" % (s["kind"], s["symbol"],
          ", ".join(x["subject"] for x in p["commits"]),
          ", ".join(x["subject"] for x in c["commits"])))
END

# named OURS THEIRS WANTED NAME
named() {
	run crosstree -C repo check "$1" "$2" --format=json
	got=$(python3 "$TRASH/commits.py" <out)
	is "$got" "$3" "$4"
	run crosstree -C repo check "$1" "$2" --format=json --no-cache
	is "$(python3 "$TRASH/commits.py" <out)" "$3" "$4, without the cache"
}

git init -q repo
mkdir -p repo/include/linux repo/drivers
printf 'struct mm;\nstruct mirror;\nint reg(struct mm *mm);\n' >repo/include/linux/reg.h
# A header that is long enough to be known again after a rename with changes.
for i in 1 2 3 4 5 6 7 8 9; do
	echo "int helper_$i(int first, int second);"
done >>repo/include/linux/reg.h
printf '#include <linux/reg.h>\n\nint a(struct mm *mm)\n{\n\treturn 0;\n}\n' >repo/drivers/a.c
commit repo base
git -C repo branch driver
git -C repo branch later

change_reg() {
	sed -i 's/reg(struct mm \*mm)/reg(struct mirror *m)/' repo/include/linux/reg.h
	commit repo "$1"
}

git -C repo checkout -q -b plain
change_reg 'reg: take a mirror'
sed -i 's/int helper_3(/long helper_3(/' repo/include/linux/reg.h
commit repo 'reg: something else'

git -C repo checkout -q -b again main
change_reg 'reg: first try'
git -C repo revert --no-edit HEAD >/dev/null
change_reg 'reg: second try'

git -C repo checkout -q -b merged main
echo x >repo/notes
commit repo 'notes'
test_tick
git -C repo merge -q -m 'merge plain' plain

git -C repo checkout -q driver
sed -i 's/return 0/return reg(mm)/' repo/drivers/a.c
commit repo 'a: register'
sed -i 's/^	return/		return/' repo/drivers/a.c
commit repo 'a: indent'

named plain driver 'signature reg: reg: take a mirror | a: register' \
	'the commit of the declaration, not the last one on the file'
named again driver 'signature reg: reg: second try | a: register' \
	'what was reverted came with the second commit'
named merged driver 'signature reg: reg: take a mirror | a: register' \
	'a clean merge is not the one'

# The use moved to another file.
git -C repo checkout -q -b driver-moved driver
git -C repo mv drivers/a.c drivers/b.c
commit repo 'a: is b now'
named plain driver-moved 'signature reg: reg: take a mirror | a: register' \
	'a use in a renamed file'
git -C repo checkout -q -b driver-changed driver
git -C repo mv drivers/a.c drivers/c.c
printf '\nint more;\n' >>repo/drivers/c.c
commit repo 'a: is c now, with more'
named plain driver-changed 'signature reg: reg: take a mirror | a: register' \
	'a use in a file that was renamed with changes'

# The driver's tree merged a later base, which has other callers.
git -C repo checkout -q later
printf '#include <linux/reg.h>\nint z(struct mm *mm)\n{\n\treturn 1;\n}\n' >repo/drivers/z.c
commit repo 'z: new upstream'
git -C repo checkout -q -b driver-back driver
test_tick
git -C repo merge -q -m 'merge later' later
named plain driver-back 'signature reg: reg: take a mirror | a: register' \
	'a merge of the base changes nothing'

# Criss-cross: two merge bases.
git -C repo checkout -q -b aside main
echo aside >repo/aside
commit repo 'aside'
git -C repo checkout -q -b left aside
test_tick
git -C repo merge -q -m 'left takes later' later
change_reg 'reg: crossed'
git -C repo checkout -q -b right later
test_tick
git -C repo merge -q -m 'right takes aside' aside
sed -i 's/return 0/return reg(mm)/' repo/drivers/a.c
commit repo 'a: crossed'
is "$(git -C repo merge-base --all left right | wc -l)" 2 'there are two merge bases'
named left right 'signature reg: reg: crossed | a: crossed' 'with two merge bases'

# A member that went, and a user in two commits.
git -C repo checkout -q main
printf 'struct s {\n\tint one;\n\tint two;\n};\n' >repo/include/linux/s.h
commit repo 'struct s'
git -C repo checkout -q -b no-two main
sed -i '/two/d' repo/include/linux/s.h
commit repo 's: drop two'
sed -i 's/int one/long one/' repo/include/linux/s.h
commit repo 's: widen one'
git -C repo checkout -q -b users main
for f in u v; do
	printf '#include <linux/s.h>\nvoid %s(struct s *s)\n{\n\ts->two = 1;\n}\n' $f \
		>repo/drivers/$f.c
	commit repo "$f: use two"
done
named no-two users 'field struct s.two: s: drop two | u: use two
field struct s.two: s: drop two | v: use two' 'a member is told from the others of its struct'

# The end of a shallow clone is nobody's change.
git clone -q --bare --no-local --depth 3 --no-single-branch "file://$TRASH/repo" shallow.git
run crosstree -C shallow.git check no-two users --format=json
if [ "$status" = 1 ]; then
	is "$(python3 commits.py <out | sed -n 1p)" \
		'field struct s.two: s: drop two | u: use two' 'in a shallow clone'
else
	exit_is 128 'a shallow clone may have no merge base'
fi

finish
