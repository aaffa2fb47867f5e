#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Repositories and contents that are odd, damaged or hostile: each works or says
# what it is and exits with 128. Nothing crashes, nothing is half done.
. "$(dirname "$0")/lib/test-lib.sh"

# provider changes get_thing(), consumer is a new caller of the old one.
make_repo() {
	git init -q -b base "$1" || exit 1
	mkdir -p "$1/include/linux" "$1/drivers"
	printf 'struct thing { int a; };\nint get_thing(struct thing *t, int a);\n' \
		>"$1/include/linux/thing.h"
	printf '%s\n' '#include <linux/thing.h>' '' \
		'int get_thing(struct thing *t, int a)' '{' '	return t->a + a;' '}' \
		>"$1/drivers/thing.c"
	commit "$1" base
	git -C "$1" checkout -q -b provider
	sed -i 's/, int a)/, int a, int b)/' "$1/include/linux/thing.h" "$1/drivers/thing.c"
	commit "$1" 'thing: get takes b'
	git -C "$1" checkout -q -b consumer base
	printf '%s\n' '#include <linux/thing.h>' '' 'int use(struct thing *t)' '{' \
		'	return get_thing(t, 1);' '}' >"$1/drivers/use.c"
	commit "$1" 'use: add'
	git -C "$1" checkout -q base
}

# finds DIR NAME [ARGUMENT…]: the conflict is found there.
finds() {
	finds_dir=$1 finds_name=$2
	shift 2
	run crosstree -C "$finds_dir" check provider consumer "$@"
	exit_is 1 "$finds_name: has the conflict"
	like out 'drivers/use\.c:5' "$finds_name: and says where"
}

# refused DIR REGEX NAME [REV REV]: it says why.
refused() {
	run crosstree -C "$1" check "${4:-provider}" "${5:-consumer}"
	exit_is 128 "$3: exit status 128"
	like err "$2" "$3: says what it is"
	is "$(wc -c <"$TRASH/out")" 0 "$3: and nothing else"
}

make_repo repo
finds repo 'a plain repository'

# --- revisions and histories
refused repo "unknown revision 'nosuch'" 'an unknown revision' nosuch consumer
git -C repo checkout -q --orphan other
git -C repo rm -rfq . && commit repo other
git -C repo checkout -q base
refused repo 'no merge base' 'unrelated histories' provider other
empty=$(git -C repo commit-tree -m empty "$(git -C repo mktree </dev/null)" -p base)
git -C repo branch empty "$empty"
run crosstree -C repo check provider empty
exit_is 1 'an empty tree: conflicts with what changed'
like out 'modify/delete' 'an empty tree: as git says'
run crosstree -C repo check empty empty
exit_is 0 'an empty tree against itself is clean'
git init -q none
run crosstree -C none check a b
exit_is 128 'a repository without commits'
like err "unknown revision 'a'" 'a repository without commits: says so'

# --- kinds of repositories
git clone -q --bare repo bare.git
finds bare.git 'bare'
git -C repo worktree add -q ../linked provider
finds linked 'a linked work tree'
git clone -q --no-local --depth 2 --no-single-branch "file://$TRASH/repo" shallow
for b in provider consumer; do git -C shallow branch -q "$b" "origin/$b"; done
finds shallow 'a shallow clone'
git clone -q --no-local --depth 1 --no-single-branch "file://$TRASH/repo" cut
refused cut 'no merge base' 'a clone too shallow' origin/provider origin/consumer
git clone -q repo sparse
for b in provider consumer; do git -C sparse branch -q "$b" "origin/$b"; done
git -C sparse sparse-checkout set --cone include 2>/dev/null
finds sparse 'a sparse work tree'
git -C repo config uploadpack.allowFilter true
git clone -q --no-local --filter=blob:none --no-checkout "file://$TRASH/repo" partial
for b in provider consumer; do git -C partial branch -q "$b" "origin/$b"; done
refused partial 'missing: this is a partial clone' 'a partial clone without the files'
is "$(git -C partial rev-list --objects --missing=print --all | grep -c '^?')" 5 \
	'a partial clone: nothing was fetched'
git init -q --object-format=sha256 sha256
run crosstree -C sha256 check a b
exit_is 128 'a SHA-256 repository'
like err 'sha256' 'a SHA-256 repository: says what it is'
mkdir plain
run crosstree -C plain check a b
exit_is 128 'no repository'
like err 'not a git repository' 'no repository: says so'

# --- who may read and write
make_repo ours
if [ "$(id -u)" = 0 ]; then
	cp -a ours theirs && chown -R 12345 theirs
	refused theirs 'safe\.directory' 'a repository of somebody else'
	git config --global --add safe.directory "$TRASH/theirs"
	finds theirs 'a repository of somebody else, trusted'
else
	skip 'not root' 5
fi
chmod -R a-w ours
export XDG_CACHE_HOME="$TRASH/xdg"
finds ours 'a read-only repository'
chmod -R u+w ours
unset XDG_CACHE_HOME

# --- damage
make_repo damaged
blob=$(git -C damaged rev-parse consumer:drivers/use.c)
file=damaged/.git/objects/$(echo "$blob" | sed 's,^..,&/,')
chmod u+w "$file"
printf 'rubbish' >"$file"
refused damaged "$blob" 'a damaged blob'
rm "$file"
refused damaged "$blob" 'a missing blob'
make_repo torn
tree=$(git -C torn rev-parse consumer:drivers)
file=torn/.git/objects/$(echo "$tree" | sed 's,^..,&/,')
chmod u+w "$file"
printf '' >"$file"
refused torn "$tree" 'a damaged tree'
make_repo graph
git -C graph commit-graph write --reachable 2>/dev/null
graph=graph/.git/objects/info/commit-graph
chmod u+w $graph
for at in 0 8 40 100 400 900; do
	cp $graph graph.whole
	printf '\377\377\377\377' | dd of=$graph bs=1 seek=$at conv=notrunc 2>/dev/null
	run crosstree -C graph check --no-cache provider consumer
	case $status in
	1 | 128) ok 0 "a commit-graph damaged at byte $at: an answer or a reason" ;;
	*) exit_is '1 or 128' "a commit-graph damaged at byte $at: an answer or a reason" ;;
	esac
	cp graph.whole $graph
done
head -c 500 graph.whole >$graph
finds graph 'a truncated commit-graph' --no-cache

# --- caches
make_repo cache
finds cache 'a new cache'
store=cache/.git/crosstree/cache.sqlite
[ -f "$store" ]
ok $? 'the cache is there'
for how in 'printf rubbish' 'head -c 3000 whole' 'printf ""' 'head -c 20000 /dev/urandom'; do
	cp "$store" whole
	eval "$how" >"$store"
	rm -f "$store"-*
	finds cache "a cache made by $how"
done
python3 - "$store" <<'END' &
import fcntl, sqlite3, sys, time
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN EXCLUSIVE")
open("locked", "w").close()
time.sleep(20)
END
holder=$!
while [ ! -e locked ] && kill -0 $holder 2>/dev/null; do sleep 0.1; done
finds cache 'a locked cache'
kill $holder
wait $holder 2>/dev/null
rm -rf cache/.git/crosstree
ln -s "$TRASH/elsewhere" cache/.git/crosstree
mkdir elsewhere
finds cache 'a cache directory that is a link'
rm -rf cache/.git/crosstree
mkdir -p "$store"
finds cache 'a directory in place of the cache'

# --- contents
git -C repo checkout -q consumer
printf 'int x = "\377\376 \200"; void f(struct thing *t) { get_thing(t, 2); }\n' >repo/drivers/latin.c
printf '((((( { [ " \n # if \n#else\n ??? get_thing(((( ' >repo/drivers/rubbish.c
head -c 30000 /dev/zero | tr '\0' '(' >repo/drivers/deep.c
head -c 60000 /dev/zero | tr '\0' '{' >repo/drivers/deeper.c
printf 'int a = 1;\0int b = 2;\n' >repo/drivers/nul.c
printf '\r\nint crlf(struct thing *t)\r\n{\r\n\treturn get_thing(t, 1);\r\n}\r\n' >repo/drivers/crlf.c
: >repo/drivers/nothing.c
ln -s /etc/passwd repo/drivers/link.c
nl='
'
printf 'int f(struct thing *t)\n{\n\treturn get_thing(t, 3);\n}\n' >"repo/drivers/a${nl}b.c"
commit repo 'odd files'
git -C repo checkout -q base
finds repo 'among odd files'
like out 'drivers/latin\.c:1' 'not UTF-8: looked at all the same'
like out 'drivers/crlf\.c:4' 'CRLF: looked at all the same'
run crosstree -C repo check provider consumer --format=json
is "$(python3 -c 'import json
d = json.load(open("out"))
print(sorted(f["path"] for f in d["silent"] if "\n" in f["path"]))')" \
	"['drivers/a\\nb.c']" 'a newline in a path: whole in json'
run crosstree -C repo check provider consumer
is "$(grep -c '^b\.c' out)" 0 'a newline in a path: escaped in text'

# A blob larger than what is read; git merges it, and it is said that nobody looked.
git -C repo checkout -q consumer
python3 -c '
line = b"int filler_%07d = get_thing;\n"
with open("repo/drivers/huge.c", "wb") as f:
    for i in range(0, 7000000, 50000):
        f.write(b"".join(line % k for k in range(i, i + 50000)))'
is "$([ "$(wc -c <repo/drivers/huge.c)" -gt 200000000 ] && echo yes)" yes 'a file of over 200 MB'
git -C repo -c core.compression=1 add drivers/huge.c
test_tick
git -C repo commit -q -m huge
git -C repo checkout -q base
finds repo 'beside a huge file'
run crosstree -C repo check provider consumer --format=json
like out '"drivers/huge\.c"' 'a huge file: listed as not looked at'
like out 'too large' 'a huge file: with the reason'

finish
