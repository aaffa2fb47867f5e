#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# crosstree rebase: what the kernel's rules forbid, and a command at each commit.
. "$(dirname "$0")/lib/test-lib.sh"
tab=$(printf '\t')

git init -q -b main repo
cd repo || exit 1
git config user.name 'C O Mitter'
echo 1 >a
commit . base
git tag v1.0
git checkout -q -b topic
echo 1 >b
commit . 'b: add'
echo 2 >b
commit . 'b: change'
echo 3 >b
commit . 'b: change again'
git checkout -q main
echo 2 >a
commit . 'a: two'
git tag -a -m v1.1 v1.1
echo 3 >a
commit . 'a: three'
git checkout -q --detach

# the base
run crosstree rebase topic --onto main
exit_is 1 'a base that is neither a tag nor upstream is refused'
like out '^random-base +[0-9a-f]{12} is neither tagged nor in an upstream' 'which is told'
like out 'Documentation/maintainer/rebasing-and-merging\.rst' 'with the source of the rule'
succeeds 'onto a tag' crosstree rebase topic --onto v1.1 -n
printf '[tree "linus"]\n\tref = main\n[tree "topic"]\n\tref = refs/heads/topic\n\tupstream = linus\n' >../trees
succeeds 'onto a commit of the upstream' crosstree rebase topic --onto main -n --trees=../trees
run crosstree rebase topic --onto main -n --force
exit_is 0 '--force'
like out '^random-base ' 'tells all the same'

# published
git update-ref refs/remotes/origin/topic topic~1
run crosstree rebase topic --onto v1.1
exit_is 1 'what is published is refused'
like out "^published +2 of 3 commits can be had elsewhere: $(git rev-parse topic~2 | cut -c1-12) is in refs/remotes/origin/topic\$" 'with where it is'
is "$(git rev-parse topic~3)" "$(git rev-parse v1.0)" 'and stays'
succeeds 'but for --force' crosstree rebase topic --onto v1.1 --force -n
printf '\tpolicy = rebases\n' >>../trees
succeeds 'and for trees that rebase' crosstree rebase topic --onto v1.1 -n --trees=../trees
git update-ref -d refs/remotes/origin/topic
printf '[tree "other"]\n\tref = topic~2\n\tupstream = linus\n[tree "linus"]\n\tref = main\n' >../trees
run crosstree rebase topic --onto v1.1 --format=porcelain --trees=../trees
like out "^rule${tab}published${tab}1${tab}1 of 3 commits can be had elsewhere: .* is in other\$" 'or that another tree has'
like out "^result${tab}refused${tab}" 'refused'

# of others
run env GIT_COMMITTER_NAME=Somebody GIT_COMMITTER_EMAIL=else@example.com crosstree rebase topic --onto v1.1 -n
exit_is 1 'history of others is refused'
like out '^others-history +3 of 3 commits are of other committers: [0-9a-f]{12} is of C O Mitter$' 'with whose it is'
run env GIT_COMMITTER_EMAIL=else@example.com crosstree rebase topic --onto v1.1 -n
exit_is 0 'the same name with another address is no other'

# a command
# shellcheck disable=SC2016
run crosstree rebase topic --onto v1.1 -n --no-range-diff --exec 'cat a b >>'"$TRASH"'/seen; pwd >>'"$TRASH"'/dir; echo $CROSSTREE_TREE'
exit_is 0 '--exec'
content_is seen '2
1
2
2
2
3' 'runs at each new commit'
is "$(sort -u ../dir | wc -l)" 1 'in one copy'
[ ! -e "$(head -n 1 ../dir)" ]
ok $? 'which is removed'
# shellcheck disable=SC2016
run crosstree rebase topic --onto v1.1 --exec 'echo "look: $CROSSTREE_COMMIT"; ! grep -q 2 b'
exit_is 1 'one that fails'
like out '^ +2/3 failed +[0-9a-f]{12} b: change$' 'says where'
like out '^ +\| look: [0-9a-f]{40}$' 'and what it said'
unlike out '3/3' 'and ends it'
is "$(git rev-parse topic~3)" "$(git rev-parse v1.0)" 'nothing moves'
run crosstree rebase topic --onto v1.1 --exec 'sleep 20' --exec-timeout=1
exit_is 1 'it may not take for ever'
git config crosstree.rebase.exec 'touch ../hacked'
git config rebase.exec 'touch ../hacked'
succeeds 'no command' crosstree rebase topic --onto v1.1
[ ! -e ../hacked ]
ok $? 'comes from configuration'
finish
