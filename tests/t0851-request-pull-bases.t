#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# crosstree request-pull: with several merge bases the diffstat is that of the real merge.
. "$(dirname "$0")/lib/test-lib.sh"

# Twenty histories that merge each other across: two bases at least, files that come,
# go, move, and change on both sides, the same fix on both; every fifth one conflicts.
git init -q --bare r
python3 - 20 >stream <<'PY'
import random, sys

mark = 0


def blob(text):
    global mark
    mark += 1
    data = text.encode()
    print("blob\nmark :%d\ndata %d\n%s" % (mark, len(data), text))
    return mark


def commit(ref, files, parents, message, time):
    global mark
    names = {p: blob(t) for p, t in files.items()}
    mark += 1
    print("commit refs/%s\nmark :%d\ncommitter C <c@example.org> %d +0000\ndata %d\n%s"
          % (ref, mark, time, len(message), message))
    for kind, p in zip(["from"] + ["merge"] * 9, parents):
        print("%s :%d" % (kind, p))
    print("deleteall")
    for p, m in sorted(names.items()):
        print("M 644 :%d %s" % (m, p))
    print()
    return mark


def text(r, n):
    return "".join("line %d %d\n" % (i, r.randrange(10 ** 6)) for i in range(n))


def edit(r, files, share):
    """Changes lines of files whose number has this remainder of 3."""
    files = dict(files)
    for p in sorted(files):
        if int(p.split("/")[1][1:3]) % 3 == share and r.random() < 0.6:
            lines = files[p].splitlines(True)
            lines[r.randrange(len(lines))] = "edit %d\n" % r.randrange(10 ** 6)
            files[p] = "".join(lines)
    return files


for k in range(int(sys.argv[1])):
    r = random.Random(k)
    time = 1563000000 + 10000 * k
    base = {"d%d/f%02d.c" % (i % 4, i): text(r, 20 + i) for i in range(18)}
    b = commit("tags/b%d" % k, base, [], "base\n", time)
    up, mine = edit(r, base, 0), edit(r, base, 1)
    u1 = commit("heads/up%d" % k, up, [b], "up 1\n", time + 60)
    m1 = commit("heads/mine%d" % k, mine, [b], "mine 1\n", time + 120)
    both = dict(base)
    both.update({p: t for p, t in up.items() if t != base[p]})
    both.update({p: t for p, t in mine.items() if t != base[p]})
    # a criss-cross: u1 and m1 are both merge bases
    u2 = commit("heads/up%d" % k, both, [u1, m1], "merge mine\n", time + 180)
    m2 = commit("heads/mine%d" % k, both, [m1, u1], "merge up\n", time + 240)
    up, mine = edit(r, both, 0), edit(r, both, 1)
    fix = r.choice([p for p in sorted(base) if int(p.split("/")[1][1:3]) % 3 == 2])
    for side in (up, mine):
        side[fix] = side[fix].replace("line 3 ", "fixed 3 ")
    up["d9/up.c"] = text(r, 30)
    mine["d9/mine.c"] = text(r, 25)
    gone = r.choice([p for p in sorted(base) if int(p.split("/")[1][1:3]) % 3 == 1])
    moved = r.choice([p for p in sorted(base) if int(p.split("/")[1][1:3]) % 3 == 1 and p != gone])
    if k % 2:
        del mine[gone]
    mine[moved.replace("/f", "/moved")] = mine.pop(moved)
    if k % 5 == 4:
        hot = [p for p in sorted(base) if int(p.split("/")[1][1:3]) % 3 == 2 and p != fix][0]
        for n, side in enumerate((up, mine)):
            lines = side[hot].splitlines(True)
            lines[5] = "conflict %d\n" % n
            side[hot] = "".join(lines)
    commit("heads/up%d" % k, up, [u2], "up 2\n", time + 300)
    commit("heads/mine%d" % k, mine, [m2], "mine 2\n", time + 360)
PY
git -C r fast-import --quiet <stream || exit 1
cd r || exit 1

few='' other='' git_says=''
k=0
while [ $k -lt 20 ]; do
	[ "$(git merge-base --all up$k mine$k | wc -l)" -ge 2 ] || few="$few $k"
	run crosstree request-pull --no-cache --no-others --for=up$k mine$k
	sed -n '/^mine\|^C (/,$p' "$TRASH/out" | grep -E '\||file.* changed|^ (create|delete|rename|mode)' >"$TRASH/got"
	tree=$(git merge-tree --write-tree up$k mine$k | head -n 1)
	if [ $((k % 5)) = 4 ]; then
		# whoever pulls settles it; here as the branch has it
		path=$(git merge-tree --write-tree --name-only up$k mine$k | sed -n 2p)
		export GIT_INDEX_FILE="$TRASH/index"
		rm -f "$GIT_INDEX_FILE"
		git read-tree "$tree"
		git update-index --cacheinfo "100644,$(git rev-parse "mine$k:$path"),$path"
		tree=$(git write-tree)
		unset GIT_INDEX_FILE
	fi
	git diff -M --stat --summary "up$k" "$tree" >"$TRASH/wanted"
	cmp -s "$TRASH/got" "$TRASH/wanted" || other="$other $k"
	git diff -M --stat --summary "$(git merge-base up$k mine$k)..mine$k" |
		cmp -s - "$TRASH/wanted" || git_says="$git_says $k"
	k=$((k + 1))
done
is "$few" '' 'all of them have several merge bases'
is "$other" '' 'each diffstat is that of the real merge'
is "$(echo "$git_says" | wc -w)" 20 'which git request-pull shows for none'
like out '^There are 2 merge bases; the diffstat is that of the merge\.$' 'the mail says so'
like out '\(content\)$' 'and tells of the conflict'
like out '^    no resolution is recorded$' 'that nobody has resolved'
run crosstree request-pull --no-others --for=up4 mine4 --with-merged
exit_is 128 'no merge is made of it'
like err 'a conflict has no resolution' 'for this reason'
run crosstree request-pull --no-others --for=up0 mine0 --with-merged -n
like err '^hint: would be made: refs/tags/mine0-merged' 'with -n nothing is made'
is "$(git tag -l '*-merged')" '' 'that is so'
run crosstree request-pull --no-others --for=up0 mine0 --with-merged
is "$(git rev-parse 'mine0-merged^{tree}')" "$(git merge-tree --write-tree up0 mine0)" 'a merge to compare with'
is "$(git rev-parse mine0-merged^1 mine0-merged^2)" "$(git rev-parse up0 mine0)" 'of the two'

# one that is there is compared, and stays
made=$(git rev-parse mine0-merged)
run crosstree request-pull --no-others --for=up0 mine0 --with-merged
like err '^ok       merged: refs/tags/mine0-merged is the merge as it was resolved$' 'it is the same again'
git tag -f -a -m 'as I merged it' mine0-merged mine0-merged >/dev/null
run crosstree request-pull --no-others --for=up0 mine0 --with-merged --format=json
like err '^ok       merged: ' 'also behind an annotated tag'
like out '"merged": ?"refs/tags/mine0-merged"' 'which is what there is'
other=$(git commit-tree -p up0 -p mine0 -m evil 'mine0^{tree}')
git tag -f mine0-merged "$other" >/dev/null
run crosstree request-pull --no-others --for=up0 mine0 --with-merged
exit_is 1 'one with another tree is a failed check'
like err '^failed   merged: refs/tags/mine0-merged is not what the resolutions make of it in .' 'with the paths'
is "$(git rev-parse mine0-merged)" "$other" 'and not moved'
git tag -f mine0-merged "$made^" >/dev/null
run crosstree request-pull --no-others --for=up0 mine0 --with-merged
like err '^failed   merged: refs/tags/mine0-merged is no merge of mine0 [0-9a-f]{12} into up0 as it is now' 'no merge at all'
finish
