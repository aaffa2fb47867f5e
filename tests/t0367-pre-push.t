#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# The pre-push hook of ci/templates, with real pushes.
. "$(dirname "$0")/lib/test-lib.sh"

"$ROOT/tests/minikernel/build" -q "$TRASH/trees" || exit 1
git -C trees config user.name 'In Tegrator'
git -C trees config user.email in@example.org
for tree in linus hmm drm-next amdgpu; do
	printf '[tree "%s"]\n\tref = %s\n' "$tree" "$tree"
done >file
git -C trees config crosstree.trees "$TRASH/file"
git init -q --bare remote.git
mkdir -p trees/.git/hooks tmp
export TMPDIR="$TRASH/tmp"
cp "$ROOT/ci/templates/pre-push" trees/.git/hooks/
good=$(git -C trees rev-parse 'amdgpu^{/get user pages from HMM}~')
bad=$(git -C trees rev-parse amdgpu)
push() {
	run git -C trees push -q "$TRASH/remote.git" "$@"
}
at() {
	git -C remote.git rev-parse -q --verify "$1"
}

push "$good:refs/heads/amdgpu"
exit_is 0 'what breaks nothing is pushed'
push "$bad:refs/heads/amdgpu"
exit_is 1 'what breaks another tree is refused'
is "$(at amdgpu)" "$good" 'and does not arrive'
like err 'hmm_range_register' 'it is told what breaks'
like err '^pre-push: refs/heads/amdgpu would break this; push it all the same with --no-verify$' 'and how to go on'
push --no-verify "$bad:refs/heads/amdgpu"
exit_is 0 'it can be pushed all the same'
more=$(git -C trees commit-tree -p "$bad" -m more "$bad^{tree}")
push "$more:refs/heads/amdgpu"
exit_is 0 'what the remote has already is no reason'
push ":refs/heads/amdgpu"
exit_is 0 'a branch can go'
push "$bad:refs/heads/new"
exit_is 1 'a new branch is looked at, too'
push "$bad:refs/tags/x"
exit_is 0 'a tag is not'
git -C trees config crosstree.pushBranch for-next
push "$bad:refs/heads/new"
exit_is 0 'nor is a branch that is not to be'
push "$bad:refs/heads/for-next"
exit_is 1 'one that is to be is'

# By an integration.
git -C trees config crosstree.pushCheck integrate
git -C trees config crosstree.pushTree amdgpu
push "$good:refs/heads/for-next"
exit_is 0 'a tree that goes in'
push "$bad:refs/heads/for-next"
exit_is 1 'one that does not'
like err '^does not go in any more: amdgpu$' 'is told'
sed -i '/"hmm"/,/ref/d' file
printf '[tree "hmm"]\n\tref = hmm\n' >>file
push "$bad:refs/heads/for-next"
exit_is 1 'nor may another one be out for it'
like err '^does not go in any more: hmm$' 'which is told by its name'
is "$(at for-next)" "$good" 'nothing arrived'

# What cannot be told.
git -C trees config crosstree.trees "$TRASH/nowhere"
push "$bad:refs/heads/for-next"
exit_is 0 'a hook that cannot tell stops nobody'
like err 'cannot tell whether refs/heads/for-next breaks anything' 'and says so'
is "$(ls tmp)" '' 'nothing stays behind'

finish
