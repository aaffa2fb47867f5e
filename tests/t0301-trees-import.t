#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# The lists of linux-next and drm-tip taken over, and trees fetched from remotes.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q -b main up
echo one >up/file
commit up one
git -C up branch net
git -C up checkout -q -b mm
echo two >up/file
commit up 'mm: two'
one=$(git -C up rev-parse main)
two=$(git -C up rev-parse mm)
gone=1111111111111111111111111111111111111111

# linux-next: a revision with Next/.
git clone -q up next
git -C next checkout -q -b next-20190716 origin/main
mkdir next/Next
printf 'Trees included into this release:\n\nName\t\tType\tUpstream\n----\t\t----\t--------\n' >next/Next/Trees
printf 'origin\t\tgit\tgit://127.0.0.1/up#main\nmm\tquilt\nhmm\tgit\thttps://example.org/hmm.git#hmm\nhmm-fixes\tgit\thttps://example.org/hmm.git#fixes\n' >>next/Next/Trees
printf 'Name\t\tSHA1\n----\t\t----\norigin\t\t%s\nmm\t%s\nhmm\t%s\n' "$one" "$two" "$gone" >next/Next/SHA1s
commit next 'Add linux-next specific files'
run crosstree -C next trees import -n next-20190716
exit_is 0 'a list is taken over'
like err '4 trees; refs .not set.: 2 new, 0 moved, 0 as they were' '-n says what would be'
like err '1 commit is not in this repository' 'and what is missing'
is "$(git -C next for-each-ref refs/crosstree)" '' 'and sets nothing'
run crosstree -C next trees import next-20190716 -o "$TRASH/imported"
exit_is 0 'it is written to a file'
is "$(git -C next rev-parse refs/crosstree/trees/mm)" "$two" 'what is here gets a ref'
is "$(git config -f imported tree.hmm-fixes.fixes-of)" hmm 'fixes of a tree are known by name'
is "$(git config -f imported tree.mm.policy)" quilt 'and quilt series by their type'
is "$(git config -f imported tree.mm.upstream)" origin 'all are based on the first'
is "$(git config -f imported --get-regexp '^tree.*ref$' | head -n 1)" \
	'tree.origin.ref refs/crosstree/trees/origin' 'in merge order'
run crosstree -C next trees import next-20190716
like err '0 new, 0 moved, 2 as they were' 'a second time nothing moves'
run crosstree -C next trees import --by-commit "$TRASH/next/Next"
exit_is 0 'a directory will do'
like out "ref = $two" '--by-commit names commits'

# What the local file says stays.
cat >local <<'END'
[tree "hmm"]
	topic = mm/hmm.c
	contact = "Jason # <j@example.org>"
[tree "mine"]
	ref = refs/heads/main
END
run crosstree -C next trees import --trees="$TRASH/local" --by-commit next-20190716 -o "$TRASH/both"
is "$(git config -f both tree.hmm.topic)" mm/hmm.c 'a topic of the local file stays'
is "$(git config -f both tree.hmm.contact)" 'Jason # <j@example.org>' 'and what needs quotes'
is "$(git config -f both tree.hmm.url)" 'https://example.org/hmm.git#hmm' 'beside what is imported'
is "$(git config -f both tree.mine.ref)" refs/heads/main 'trees of the local file stay'

# drm-tip.
cat >nightly.conf <<'END'
drm_tip_repos=(
	[drm]="
		ssh://git@example.org/drm/kernel.git
		https://example.org/drm/kernel.git
	"
)
drm_tip_config=(
	"drm		drm-fixes"
	"drm		drm-next"
)
END
run crosstree -C next trees import --by-commit "$TRASH/nightly.conf"
exit_is 0 "drm-tip's configuration is read"
like out 'url = "https://example.org/drm/kernel.git#drm-next"' 'with a url that all can read'
# shellcheck disable=SC2016
printf 'x_config=(\n"$(touch pwned) a"\n)\n' >bad.conf
run crosstree -C next trees import "$TRASH/bad.conf"
exit_is 128 'a list that is no list is refused'
like err 'bad.conf:2: ' 'with its line'
succeeds 'and is not run' test ! -e pwned
run crosstree -C next trees import origin/main
exit_is 128 'a revision without a list is refused'
like err "has neither Next/Trees nor nightly.conf" 'and the message says what was looked for'
run crosstree -C next trees import
exit_is 129 'a source has to be named'

# Fetching, from a daemon of our own.
port=$((20000 + $$ % 20000))
git daemon --reuseaddr --base-path="$TRASH" --export-all --listen=127.0.0.1 \
	--port=$port --pid-file="$TRASH/daemon.pid" "$TRASH" >daemon.log 2>&1 &
daemon=$!
trap 'kill $daemon $child 2>/dev/null' EXIT
child=
tries=0
while ! git ls-remote -q "git://127.0.0.1:$port/up" >/dev/null 2>&1 && [ $tries -lt 50 ]; do
	tries=$((tries + 1))
	sleep 0.1
done
child=$(cat daemon.pid)
git init -q here
cat >remotes <<END
[tree "linus"]
	url = "git://127.0.0.1:$port/up#main"
[tree "mm"]
	url = "git://127.0.0.1:$port/up#mm"
	upstream = linus
[tree "gone"]
	url = "git://127.0.0.1:$port/up#gone"
[tree "file"]
	url = "file://$TRASH/up#main"
[tree "run"]
	url = "ext::touch pwned#main"
END
run crosstree -C here trees fetch --trees="$TRASH/remotes" --format=porcelain
exit_is 128 'a remote that fails is a failure'
like err '3 of 5 trees could not be fetched' 'that is counted'
is "$(grep '^tree' out | cut -f 2,3 | tr '\t\n' '  ')" \
	'linus new mm new gone failed file failed run failed ' 'and the others go on'
succeeds 'no url runs a program' test ! -e here/pwned
is "$(git -C here rev-parse refs/crosstree/trees/mm)" "$two" 'a tree has its ref'
is "$(git -C here tag)$(cat here/.git/FETCH_HEAD 2>/dev/null)" '' 'no tags, no FETCH_HEAD'
run crosstree -C here trees --trees="$TRASH/remotes"
like out 'stale: the remote has no such branch' 'what failed is marked'
like out '^mm .* 1  linus .*refs/crosstree/trees/mm$' 'the ref is found without being named'
run crosstree -C here trees fetch --trees="$TRASH/remotes" linus mm
exit_is 0 'trees can be named'
content_is out '2 trees, nothing new.' 'nothing is fetched twice'
git -C up branch gone mm
git -C up checkout -q mm
git -C up -c user.name=A -c user.email=a@b commit -q --amend -m 'mm: two, again'
run crosstree -C here trees fetch --trees="$TRASH/remotes" -n mm
like out "^mm  moved  $(echo "$two" | cut -c -12)" '-n says what would move'
is "$(git -C here rev-parse refs/crosstree/trees/mm)" "$two" 'and moves nothing'
run crosstree -C here trees fetch --trees="$TRASH/remotes" mm gone
exit_is 0 'a rebased tree is fetched'
is "$(git -C here rev-parse refs/crosstree/trees/mm)" "$(git -C up rev-parse mm)" 'and followed'
run crosstree -C here trees --trees="$TRASH/remotes"
unlike out 'stale: the remote' 'the mark goes when it works again'
run crosstree -C here trees fetch --trees="$TRASH/remotes" nobody
exit_is 128 'a tree that is not configured is refused'

finish
