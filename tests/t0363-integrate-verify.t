#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A command of the user between the merges of an integration.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q -b linus repo
git -C repo config user.name 'In Tegrator'
git -C repo config user.email in@example.org
mkdir repo/dir
echo 1 >repo/dir/number
echo old >repo/old
commit repo base
for tree in one two three four; do
	git -C repo checkout -q -b $tree linus
	echo $tree >repo/$tree
	case $tree in
	two) echo bad >repo/bad ;;
	three) git -C repo rm -q -r dir && echo file >repo/dir && ln -s dir repo/link ;;
	four) git -C repo mv old new ;;
	esac
	commit repo "$tree: change"
done
git -C repo checkout -q linus
for tree in linus one two three four; do
	printf '[tree "%s"]\n\tref = %s\n' $tree $tree
done >trees
cat >verify <<END
#!/bin/sh
echo "\$CROSSTREE_TREE" * >>"$TRASH/ran"
[ "\$(readlink link 2>/dev/null)" = dir ] && cat link >>"$TRASH/ran"
echo "\$CROSSTREE_COMMIT" >"$TRASH/commit"
echo looking; echo 'bad news' >&2
touch built
test ! -e bad
END
chmod +x verify
mkdir tmp
export TMPDIR="$TRASH/tmp"
integrate() {
	rm -f ran
	run crosstree -C repo integrate --trees="$TRASH/trees" --format=porcelain "$@"
}
states() {
	grep '^tree' out | cut -f 2,3 | tr '\t\n' ' ;'
}

git -C repo config integrate.verify "$TRASH/verify"
integrate
exit_is 0 'a command of the repository'
ok "$([ -e ran ]; [ $? = 1 ]; echo $?)" 'is not run'
git -C repo config --unset integrate.verify
git config --global integrate.verify "$TRASH/verify"
integrate -b next
exit_is 1 'one of the user is, and may object'
is "$(states)" 'linus base;one merged;two dropped;three merged;four merged;' 'to one tree'
is "$(cat ran)" 'linus dir old
one built dir old one
two bad built dir old one two
three built dir link old one three
file
four built dir four link new one three
file' 'it runs on the base and after each merge, where it ran before'
is "$(cat commit)" "$(git -C repo rev-parse next)" 'and knows the commit'
is "$(grep '^tree.two' out | cut -f 7)" 'integrate.verify: status 1' 'why is told'
like out '^verify.status 1.*looking.*bad news' 'with what it said'
run crosstree -C repo integrate --trees="$TRASH/trees"
like out '^    \| bad news$' 'for people, too'
is "$(ls tmp)" '' 'no copy stays behind'
run crosstree -C repo integrate --trees="$TRASH/trees" --format=json
if python3 -c 'import jsonschema' 2>/dev/null; then
	cp out result.json
	run python3 -c 'import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))' \
		result.json "$ROOT/docs/schema/integrate-1.json"
	exit_is 0 'json is as in docs/schema'
else
	skip 'no jsonschema'
fi

# What it said of a tree is known.
integrate
is "$(states)" 'linus base;one merged;two dropped;three merged;four merged;' 'the same answer'
ok "$([ -e ran ]; [ $? = 1 ]; echo $?)" 'without a run'
git -C repo checkout -q four
echo more >repo/new
commit repo 'four: more'
git -C repo checkout -q linus
integrate
is "$(wc -l <ran | tr -d ' ')" 2 'a run for what is new'
integrate --no-cache
is "$(grep -c . ran)" 7 'all of them without the cache'
integrate --no-verify
exit_is 0 'none when told so'
ok "$([ -e ran ]; [ $? = 1 ]; echo $?)" 'at all'
integrate --on-conflict=drop-tree --tree two=two~
exit_is 0 'a tip that passes'

# The limits, and what cannot be run.
cat >verify <<'END'
#!/bin/sh
[ "$CROSSTREE_TREE" = one ] && sleep 60
exit 0
END
git config --global integrate.verifyTimeout 1
integrate --no-cache
exit_is 1 'a run that takes too long'
is "$(grep '^tree' out | cut -f 2,3 | grep dropped)" "one	dropped" 'is one that failed'
git config --global --unset integrate.verifyTimeout
printf '#!/bin/sh\nexit 3\n' >verify
integrate --no-cache -b next
exit_is 128 'what fails on the base alone'
like err "integrate.verify fails on 'linus' alone: status 3" 'is no verdict on the trees'
git config --global integrate.verify "$TRASH/nowhere"
integrate --no-cache
exit_is 128 'neither is what is not there'
like err 'nowhere' 'with its name'
git config --global integrate.verify "'open"
integrate
exit_is 128 'a quote that is not closed'
like err 'integrate.verify' 'is told'

finish
