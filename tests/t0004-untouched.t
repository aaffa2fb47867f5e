#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Looking changes nothing: refs, objects, index and work tree stay as they are.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q repo
mkdir repo/include
echo 'int f(int a);' >repo/include/f.h
echo 'text' >repo/file
commit repo base
git -C repo branch theirs
echo 'int f(int a, int b);' >repo/include/f.h
commit repo 'f: take two'
git -C repo checkout -q theirs
printf '#include "include/f.h"\nint g(void)\n{\n\treturn f(1);\n}\n' >repo/g.c
commit repo 'g: call f'
git -C repo checkout -q main
echo edited >>repo/file
echo new >repo/untracked
git -C repo config crosstree.trees "$TRASH/trees"
printf '[tree "theirs"]\n\tref = theirs\n' >trees

before=$(state_of repo)
for line in 'check main theirs' 'check --all' 'check --matrix' 'check --self=main' \
	'check main theirs --worktree' 'check main theirs --result=main' \
	'check main theirs --no-cache' 'api theirs main' 'trees'; do
	# shellcheck disable=SC2086 # a list of words
	run crosstree -C repo $line
	is "$(state_of repo)" "$before" "$line"
done

finish
