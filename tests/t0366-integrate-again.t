#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What an integration keeps: merges as a whole, and files where only others have moved.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q -b linus repo
git -C repo config user.name 'In Tegrator'
git -C repo config user.email in@example.org
for file in a c d; do seq 30 >repo/$file; done
yes | head -70 >repo/b		# a line in too many places: git is asked
commit repo base
tree() {
	git -C repo checkout -q -b "$1" "$2"
	sed -i "$4$1" repo/"$3"
	commit repo "$1: change $3"
}
tree one linus a 5c
tree two linus a 25c
tree three linus b 5i
tree four linus b 5i		# a conflict
tree five linus c 5c
git -C repo checkout -q --detach three
git -C repo merge -q -m m four >/dev/null 2>&1
yes | head -70 | sed '5ithree and four' >repo/b
commit repo 'merge four'
crosstree -C repo fixup record HEAD >/dev/null
git -C repo checkout -q linus
for tree in linus one two three four five; do
	printf '[tree "%s"]\n\tref = %s\n' $tree $tree
done >trees

# git, with what it is asked to do.
mkdir bin
cat >bin/git <<END
#!/bin/sh
case " \$* " in *' merge-tree '*) echo merge-tree >>"$TRASH/asked" ;; esac
exec $(command -v git) "\$@"
END
chmod +x bin/git
integrate() {
	rm -f asked
	touch asked
	PATH="$TRASH/bin:$PATH" run crosstree -C repo integrate --trees="$TRASH/trees" --format=porcelain "$@"
}
asked() {
	wc -l <asked | tr -d ' '
}
result() {
	sed 's/[0-9a-f]\{40\}/ID/g' out
	grep '^result' out | cut -f 2,3
}

integrate
exit_is 0 'the first time'
is "$(asked)" 1 'git merges what is in doubt'
like out '^tree.four.resolved' 'one with a resolution'
result >first
integrate
is "$(result)" "$(cat first)" 'the second time is the same'
is "$(asked)" 0 'without git'

# All merges are others now, and the files in them are not.
git -C repo checkout -q linus
sed -i s/29/moved/ repo/d
commit repo 'linus: move'
integrate
is "$(grep '^tree' out | cut -f 2,3 | tr '\t\n' ' ;')" \
	'linus base;one merged;two merged;three merged;four resolved;five merged;' 'when the base moves'
is "$(asked)" 0 'git is not asked again'
result >again
integrate --no-cache
is "$(result)" "$(cat again)" 'and it is what it would be without a cache'
is "$(asked)" 1 'where git is asked'
git -C repo checkout -q three
sed -i 50ithree repo/b
commit repo 'three: more'
git -C repo checkout -q linus
integrate
is "$(asked)" 1 'a file that has moved is merged again'
result >again
integrate --no-cache
is "$(result)" "$(cat again)" 'rightly'
like out '^tree.four.resolved' 'and resolved as before'

# Conflicts are what they were, under the names that the trees have now.
integrate --on-conflict=drop-tree
is "$(grep '^conflict' out | tr '\t' ' ')" 'conflict four content none - three b' 'a conflict from the cache'
sed 's/"four"/"vier"/' trees >renamed
run crosstree -C repo integrate --trees="$TRASH/renamed" --format=mail --on-conflict=drop-tree
like out '^\+\+>>>>>>> vier$' 'has the names of today'

finish
