#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Answers that come from the cache: the same ones, in the words of the run that
# asks, and only while they hold.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q repo
mkdir -p repo/include repo/drivers
printf 'struct range { int start, old; };\nint reg(struct range *range, int flags);\n' \
	>repo/include/reg.h
printf '#include "../include/reg.h"\n' >repo/drivers/a.c
printf 'one\ntwo\nthree\n' >repo/drivers/notes
echo gone >repo/gone
commit repo base
git -C repo tag v1

git -C repo checkout -q -b topic
sed -i 's/int flags/int flags, long more/' repo/include/reg.h
commit repo 'reg: take more'
sed -i 's/two/two, topic/' repo/drivers/notes
git -C repo rm -q gone
mkdir repo/gone
echo file >repo/gone/file
commit repo 'notes of topic'

git -C repo checkout -q -b driver v1
printf 'int a(struct range *r)\n{\n\treturn reg(r, 0);\n}\n' >>repo/drivers/a.c
commit repo 'a: register'
git -C repo branch quiet
sed -i 's/two/two, driver/' repo/drivers/notes
echo kept >>repo/gone
commit repo 'notes of driver'
git -C repo checkout -q main

cache=repo/.git/crosstree/cache.sqlite
# answers: how many the cache holds.
answers() {
	sqlite3 "$cache" "select count(*) from results where
		substr(key, 1, 6) != cast('matrix' as blob)" 2>/dev/null || echo none
}
# object REV:PATH: its file.
object() {
	git -C repo rev-parse "$1" | sed 's,^..,repo/.git/objects/&/,'
}

# Without this blob there is no answer but one that is known.
blob=$(object topic:include/reg.h)
hide() {
	mv "$blob" hidden
}
show() {
	mv hidden "$blob"
}
before=$(state_of repo)
run crosstree -C repo check topic driver
exit_is 1 'the first time'
cp out first
is "$(answers)" 1 'the answer is kept'
hide
run crosstree -C repo check topic driver
exit_is 1 'the second time'
is "$(cat out)" "$(cat first)" 'it is the same'
for format in json porcelain; do
	run crosstree -C repo check topic driver --format=$format
	cp out known
	show
	run crosstree -C repo check topic driver --format=$format --no-cache
	is "$(cat known)" "$(cat out)" "as $format, too"
	hide
done
run crosstree -C repo check topic driver --no-cache
exit_is 128 '--no-cache looks for itself'
show
is "$(answers)" 1 'and keeps nothing'
is "$(state_of repo)" "$before" 'nothing else was changed'

# One entry for every level; another one for other kinds.
run crosstree -C repo check topic driver --min-confidence=certain --format=json
hide
cp out known
run crosstree -C repo check topic driver --min-confidence=certain --format=json
is "$(cat out)" "$(cat known)" 'a higher level comes from the same entry'
show
is "$(answers)" 1 'there is only that one'
run crosstree -C repo check topic driver --min-confidence=possible --format=json
exit_is 1 'a lower one'
is "$(answers)" 1 'takes its place'
hide
run crosstree -C repo check topic driver --min-confidence=possible --format=json
exit_is 1 'and is known then'
run crosstree -C repo check topic driver
is "$(cat out)" "$(cat first)" 'as is the one that was asked for first'
show
run crosstree -C repo check topic driver --kinds=textual
like out '^[23] textual conflicts\.' 'other kinds'
is "$(answers)" 2 'have an entry of their own'

# Names are those of the run that asks.
run crosstree -C repo check topic quiet
git -C repo branch other topic
git -C repo branch mine driver
hide
run crosstree -C repo check other quiet
exit_is 1 'the same commits under another name'
like out '^other .* \+ quiet ' 'are called by it'
unlike out topic 'and by no other'
show
run crosstree -C repo check other mine --format=json
like out '"path": "gone~mine"' 'a path with a name'
unlike out '~(driver|topic)' 'has the new one'
cp out known
run crosstree -C repo check other mine --format=json --no-cache
is "$(cat known)" "$(cat out)" 'as it would have without the cache'

# A merge that was made, and a tree by itself.
git -C repo checkout -q -b merged topic
git -C repo merge -q -X ours driver >/dev/null 2>&1
git -C repo add -A
commit repo merged
run crosstree -C repo check topic driver --result=merged
exit_is 1 'a result'
hide
run crosstree -C repo check topic driver --result=merged
exit_is 1 'is known'
show
run crosstree -C repo check topic driver --result=driver
exit_is 0 'another one is another question'
n=$(answers)
run crosstree -C repo check topic driver --worktree
exit_is 1 'the work tree'
is "$(answers)" "$n" 'is not kept'
run crosstree -C repo check --self=v1..topic
hide
run crosstree -C repo check --self=v1..topic
exit_is 0 'a tree by itself is known'
show
git -C repo checkout -q main

# Attributes of the work tree are git's to judge, now.
run crosstree -C repo check topic driver --kinds=textual
like out 'drivers/notes: content' 'a conflict'
echo '* merge=union' >repo/drivers/.gitattributes
run crosstree -C repo check topic driver --kinds=textual
unlike out 'drivers/notes: content' 'that an attribute settles'
rm repo/drivers/.gitattributes
run crosstree -C repo check topic driver --kinds=textual
like out 'drivers/notes: content' 'and that is there again without it'
mkdir -p repo/.git/info
echo 'drivers/notes merge=union' >repo/.git/info/attributes
run crosstree -C repo check topic driver --kinds=textual
unlike out 'drivers/notes: content' 'the same for the attributes of the repository'
rm repo/.git/info/attributes
for how in '--all topic' --matrix; do
	sqlite3 "$cache" 'delete from results'
	# shellcheck disable=SC2086 # two words
	run crosstree -C repo check $how --tree=topic=topic --tree=driver=driver --kinds=textual
	is "$(answers)" 1 "$how keeps answers, too"
	echo '* merge=union' >repo/drivers/.gitattributes
	run crosstree -C repo check topic driver --kinds=textual
	unlike out 'drivers/notes: content' 'and they are left aside for attributes'
	rm repo/drivers/.gitattributes
done

# Another git may judge otherwise: the answer has to be found again.
mkdir bin
real=$(command -v git)
cat >bin/git <<END
#!/bin/sh
for word; do
	[ "\$word" != version ] || { echo 'git version 99.9'; exit 0; }
done
exec $real "\$@"
END
chmod +x bin/git
run crosstree -C repo check topic driver
run crosstree -C repo check topic quiet --kinds=textual
notes=$(object driver:drivers/notes)
mv "$notes" hidden
run crosstree -C repo check topic driver --kinds=textual
exit_is 1 'with the same git'
run env PATH="$PWD/bin:$PATH" crosstree -C repo check topic driver --kinds=textual
exit_is 128 'with another git'
mv hidden "$notes"

# History that can change is not for keeps.
git clone -q --depth 1 --no-single-branch "file://$PWD/repo" shallow 2>/dev/null
run crosstree -C shallow check origin/topic origin/topic
cache=shallow/.git/crosstree/cache.sqlite
is "$(answers)" 0 'a shallow clone keeps no answers'
cache=repo/.git/crosstree/cache.sqlite

# The facts of a file, kept as one that was looked up, for one among a thousand.
git init -q facts
printf 'int reg(int flags);\n' >facts/reg.h
printf '#include "reg.h"\n' >facts/a.c
commit facts base
git -C facts checkout -q -b user
printf 'int a(void)\n{\n\treturn reg(0);\n}\n' >>facts/a.c
commit facts 'a: register'
git -C facts checkout -q -b topic main
printf 'int reg(int flags, long more);\n' >facts/reg.h
commit facts 'reg: take more'
run crosstree -C facts check topic user
exit_is 1 'before a great change'
mkdir facts/notes
for i in $(seq 1100); do
	echo "$i" >"facts/notes/$i"
done
commit facts 'notes of topic'
run crosstree -C facts check topic user
exit_is 1 'and after it'

# A cache that is none.
run crosstree -C repo check topic driver
cp out first
n=$(answers)
sqlite3 "$cache" "update results set value = zeroblob(40)"
run crosstree -C repo check topic driver
is "$(cat out)" "$(cat first)" 'a damaged answer is found again'
cp "$cache" whole
for how in 'head -c 5000 whole' 'head -c 0 whole' 'echo nonsense'; do
	$how >"$cache"
	rm -f "$cache-wal" "$cache-shm"
	run crosstree -C repo check topic driver
	is "$status $(cat out)" "1 $(cat first)" "with a cache from '$how'"
	is "$(answers)" 1 'and it is made anew'
done
run sh -c '(printf "begin exclusive;\n"; sleep 2) | sqlite3 "$1" & sleep 0.3
	crosstree -C repo check topic driver; status=$?; wait; exit $status' sh "$cache"
is "$status $(cat out)" "1 $(cat first)" 'a locked cache is left aside'
rm -rf repo/.git/crosstree
ln -s ../../nowhere repo/.git/crosstree
for i in 1 2; do
	run crosstree -C repo check topic driver
	is "$status $(cat out)" "1 $(cat first)" "where it cannot be written ($i)"
done
is "$(find home/.cache/crosstree -name '*.sqlite' | wc -l)" 1 'it is kept for the user'

finish
