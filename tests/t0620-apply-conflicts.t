#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Where a patch does not fit: a 3-way merge with what it was made for, else the
# reason, and what to go on with.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q repo
seq 1 60 >repo/file
seq 1 60 | sed 's/^/other /' >repo/other
commit repo base
git -C repo tag base
git -C repo checkout -q -b topic
sed -i '30s/$/ thirty/' repo/file
commit repo 'file: thirty'
sed -i '31s/$/ next/' repo/file
echo end >>repo/other
commit repo 'file: next'
git -C repo format-patch -q --stdout base..topic >series.mbox
git -C repo format-patch -q --stdout --full-index base..topic >full.mbox
git -C repo format-patch -q --stdout --base=base base..topic >with-base.mbox
git -C repo checkout -q -b target base
sed -i '27s/$/ near by/' repo/file
commit repo 'file: something near by'
test_tick

apply() {
	series=$1
	shift
	run crosstree -C repo apply "../$series" --no-check --onto target "$@"
}

# ------------------------------------------------------------------------- merged

git -C repo checkout -q --detach target
git -C repo am -q -3 ../series.mbox >/dev/null 2>&1
wanted=$(git -C repo rev-parse HEAD)
git -C repo checkout -q target
apply series.mbox --format=porcelain
exit_is 0 'fits after a merge'
is "$(sed -n 's/^# tip //p' out)" "$wanted" 'with the commits of git am -3'
like out '^patch	1	three-way	[0-9a-f]{40}	0	blobs	file: thirty$' 'says with what'
apply series.mbox
like out '^3-way    1  [0-9a-f]{8} file: thirty$' 'in text, too'
like out '^2 of 2 applied, [12] by a 3-way merge\.$' 'and counts them'
apply series.mbox --no-3way
exit_is 1 '--no-3way'
like out '^failed   1  file: thirty$' 'does not merge'
like out '^untried  2  file: next$' 'and goes no further'

# The blobs are in no repository but this: the base has to be found there.
git clone -q --no-local --single-branch -b target repo clone
git -C clone config user.name x
run crosstree -C clone apply ../series.mbox --no-check --onto target
exit_is 0 'the blobs of the base are here'
git -C clone cat-file -e "$(git -C repo rev-parse topic~1:file)" 2>/dev/null
is "$?" 1 'and those of the first patch are not'
sed '/^index /d' series.mbox >no-index.mbox
run crosstree -C clone apply ../no-index.mbox --no-check --onto target
exit_is 1 'without an index line nothing is known'
like out 'no 3-way merge: the blobs of its index lines are not here' 'and it says so'
run crosstree -C clone apply ../no-index.mbox --no-check --onto target --base=base --format=porcelain
exit_is 0 '--base=REV'
like out '^patch	2	(applied|three-way)' 'helps with all patches'
like out '	base	file: thirty' 'and is named'
sed '/^index /d' with-base.mbox >no-index-base.mbox
run crosstree -C clone apply ../no-index-base.mbox --no-check --onto target
exit_is 0 'base-commit: of the series'
run crosstree -C clone apply ../no-index-base.mbox --no-check --onto target --base=none
exit_is 1 '--base=none'
run crosstree -C clone apply ../series.mbox --no-check --onto target --base=nowhere
exit_is 128 '--base of no revision'

# The second patch is for a blob that is not here; only the first one's path tells
# what the series was made for.
git -C repo checkout -q --detach base
sed -i '5s/$/ five/' repo/file
commit repo 'one'
sed -i '50s/$/ fifty/' repo/file
commit repo 'two'
git -C repo format-patch -q --stdout -2 >two.mbox
git -C repo branch two
git -C repo checkout -q target
sed -i '2s/$/ second line/; 48s/$/ 48/' repo/file
commit repo 'file: lines 2 and 48'
git clone -q --no-local --single-branch -b target repo clone2
git -C clone2 config user.name x
run crosstree -C clone2 apply ../two.mbox --no-check --onto target --format=porcelain
exit_is 0 'a series on a base that is found by its blobs'
base=$(git -C repo rev-parse base)
like out "^patch	2	three-way	[0-9a-f]*	0	(blobs|$base)	two" 'merges with it'

# A file that was renamed since.
git -C repo checkout -q -B renamed target
git -C repo mv file renamed
commit repo 'file: rename'
run crosstree -C repo apply ../two.mbox --no-check --onto renamed --format=porcelain
exit_is 0 'a file that was renamed'
run crosstree -C repo apply ../two.mbox --no-check --onto renamed --branch at-renamed
is "$(git -C repo show at-renamed:renamed | sed -n '5p;50p' | tr '\n' ';')" \
	'5 five;50 fifty;' 'is changed under its new name'
is "$(git -C repo ls-tree --name-only at-renamed | tr '\n' ' ')" 'other renamed ' \
	'and the old one stays gone'

# There already.
run crosstree -C repo apply ../two.mbox --no-check --onto two --format=porcelain
exit_is 0 'a series that is there already'
like out '^patch	1	already	-	' 'is no commit'
like out "^# tip $(git -C repo rev-parse two)\$" 'and the tip stays'
run crosstree -C repo apply ../series.mbox --no-check --onto topic
exit_is 1 'where later changes hide that'
like out "the target has it, or another version of it: $(git -C repo rev-parse --short=8 topic~1)" \
	'the commit is named'
git -C repo checkout -q --detach base
git -C repo cherry-pick topic~1 >/dev/null 2>&1
run crosstree -C repo apply ../series.mbox --no-check --onto HEAD --format=porcelain
like out '^patch	2	applied' 'the one that is missing is made'
git -C repo checkout -q target

# ---------------------------------------------------------------------- explained

git -C repo checkout -q -B clash base
sed -i '30s/$/ clash/' repo/file
commit repo 'file: line 30 is different'
clash=$(git -C repo rev-parse --short=8 HEAD)
sed -i '1s/$/ unrelated/' repo/file
commit repo 'file: the top of it'
for option in '' --no-3way; do
	# shellcheck disable=SC2086 # none or one
	run crosstree -C repo apply ../series.mbox --no-check --onto clash $option
	exit_is 1 "a conflict ${option:-with a merge}"
	like out '^ +file:2[78]: hunk 1 of 1 fits nowhere$' 'the file and the place'
	like out '^ +\+30 thirty$' 'the hunk'
	like out '^ +30 clash$' 'what stands there now'
	like out "^ +changed by $clash file: line 30 is different \(A U Thor\)\$" 'by whom'
	unlike out 'the top of it' 'and nobody else'
done
is "$(git -C repo rev-parse clash)" "$(git -C repo rev-parse HEAD)" 'nothing moves'

run crosstree -C repo apply ../series.mbox --no-check --onto clash --format=json
python3 - out <<'PY'
import json, sys
doc = json.load(open(sys.argv[1]))
first = doc["patches"][0]
conflict = first["conflicts"][0]
assert doc["result"] == "rejects" and first["status"] == "failed"
assert conflict["path"] == "file" and conflict["trouble"] == "hunk" and conflict["hunk"] == 1
assert "30 clash" in conflict["now"] and "+30 thirty" in conflict["text"]
assert conflict["commits"][0]["subject"] == "file: line 30 is different"
assert first["unmerged"] == [{"path": "file"}]
assert doc["patches"][1]["status"] == "untried"
PY
ok $? 'json has all of that'

# Deleted, and made by somebody else.
git -C repo checkout -q -B without base
git -C repo rm -q file
commit repo 'file: remove it'
run crosstree -C repo apply ../series.mbox --no-check --onto without --no-3way
like out "'file' is not there" 'a file that is not there'
like out 'changed by [0-9a-f]{8} file: remove it' 'and who removed it'
git -C repo checkout -q --detach base
echo new >repo/made
commit repo 'made: by the series'
git -C repo format-patch -q --stdout -1 >made.mbox
git -C repo checkout -q -B with-made base
echo different >repo/made
commit repo 'made: by the target'
run crosstree -C repo apply ../made.mbox --no-check --onto with-made
like out "'made' exists already" 'a file that exists already'
like out 'changed by [0-9a-f]{8} made: by the target' 'and who made it'

# ---------------------------------------------------------------------- leftovers

run crosstree -C repo apply ../series.mbox --no-check --onto clash -o ../left
exit_is 1 '-o DIR'
like out '^What does not apply is in \.\./left\.$' 'says where'
is "$(cd left && find . -type f | sort | tr '\n' ' ')" \
	'./0001-file-thirty.patch ./0001-file-thirty/file ' 'a patch and a file'
git -C repo checkout -q --detach clash
git -C repo merge-file -p file file file >/dev/null
grep -c '^<<<<<<< \|^=======$\|^>>>>>>> ' left/0001-file-thirty/file >out
content_is out 3 'with conflict markers'
cp left/0001-file-thirty/file repo/file
sed -i '/^<<<<<<< /d; /^=======$/,/^>>>>>>> /d' repo/file
git -C repo diff --exit-code >/dev/null
ok $? 'around our side as it was'
git -C repo checkout -q --detach base
git -C repo am -q ../left/0001-file-thirty.patch >/dev/null 2>&1
ok $? 'git am takes the patch on its base'
is "$(git -C repo log -1 --format='%an %s')" 'A U Thor file: thirty' 'author and subject are kept'

rm -rf left
run crosstree -C repo apply ../no-index.mbox --no-check --onto clash --base=none -o ../left/
exit_is 1 'without a merge'
is "$(sed -n '/^<<<<<<</,/^>>>>>>>/p' left/0001-file-thirty/file | tr '\n' '~')" \
	'<<<<<<< clash~30 clash~||||||| before the patch~30~=======~30 thirty~>>>>>>> file: thirty~' \
	'the hunk beside what stands there'

# One hunk of two fits: only the other one is left.
git -C repo checkout -q --detach base
sed -i '10s/$/ ten/; 30s/$/ thirty/' repo/file
commit repo 'file: two hunks'
git -C repo format-patch -q --stdout --no-base -1 | sed '/^index /d' >hunks.mbox
rm -rf left
run crosstree -C repo apply ../hunks.mbox --no-check --onto clash -o ../left
is "$(grep -c '^@@' left/0001-file-two-hunks.patch)" 1 'only the hunk that does not fit is in the patch'
like left/0001-file-two-hunks/file '^10 ten$' 'the other one is in the file'

# The rest, with --keep-going.
run crosstree -C repo apply ../series.mbox --no-check --onto clash --keep-going --format=porcelain -o ../left/
exit_is 1 '--keep-going'
like out '^patch	1	failed' 'leaves out the one'
like out '^patch	2	(applied|failed|three-way)' 'and tries the next'

# Never through links, never out of the directory.
mkdir safe outside
ln -s ../outside safe/0001-file-thirty
run crosstree -C repo apply ../series.mbox --no-check --onto clash -o ../safe
exit_is 128 'a link in the directory'
is "$(ls outside)" '' 'is not followed'
rm -r safe
mkdir -p safe/0001-file-thirty
ln -s ../../outside/file safe/0001-file-thirty/file
run crosstree -C repo apply ../series.mbox --no-check --onto clash -o ../safe
is "$(ls outside)" '' 'nor a link in place of a file'
[ ! -L safe/0001-file-thirty/file ]
ok $? 'which is replaced'
ln -s outside link
run crosstree -C repo apply ../series.mbox --no-check --onto clash -o ../link/
exit_is 128 'nor one in place of the directory'
is "$(ls outside)" '' 'nothing is written there'
echo file >plain
run crosstree -C repo apply ../series.mbox --no-check --onto clash -o ../plain
exit_is 128 'a file is no directory'
rm -rf left
run crosstree -C repo apply ../series.mbox --no-check --onto clash -n -o ../left
[ ! -e left ]
ok $? '-n writes nothing'

finish
