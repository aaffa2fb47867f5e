#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A branch moves last, when it may, and to all of it; nothing else changes.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q repo
seq 1 30 >repo/file
commit repo base
base=$(git -C repo rev-parse HEAD)
for i in 1 2 3; do
	sed -i "${i}0s/\$/ $i/" repo/file
	commit repo "file: step $i"
done
git -C repo format-patch -q --stdout "$base..main" >series.mbox
git -C repo format-patch -q --stdout -1 >last.mbox
git -C repo branch ahead
git -C repo reset -q --hard "$base"
git -C repo checkout -q -b elsewhere
git -C repo branch -q -D main
git -C repo config core.logAllRefUpdates true
test_tick

apply() {
	run crosstree -C repo apply ../series.mbox --no-check "$@"
}

at() {
	git -C repo rev-parse -q --verify "refs/heads/$1"
}

# --------------------------------------------------------------- without a branch

before=$(state_of repo)
apply --onto "$base"
exit_is 0 'without a branch'
like out '^The tip would be [0-9a-f]{40}, which is not in the repository' 'the tip is told'
tip=$(sed -n 's/^The tip would be \([0-9a-f]*\),.*/\1/p' out)
run git -C repo cat-file -e "$tip"
exit_is 1 'and is not there'
is "$(state_of repo)" "$before" 'nothing has changed'
apply --onto "$base" -n --branch new
exit_is 0 '-n'
like out 'Branch new would be at' 'says so'
is "$(state_of repo)" "$before" 'and changes nothing'

# ------------------------------------------------------------------------- moves

cat >repo/.git/hooks/reference-transaction <<'HOOK'
#!/bin/sh
echo ran >>"$TRASH/hook"
HOOK
chmod +x repo/.git/hooks/reference-transaction
export TRASH
apply --onto "$base" --branch new
exit_is 0 'a new branch'
like out 'Branch new is at' 'the text says so'
is "$(at new)" "$tip" 'is at the tip'
is "$(git -C repo log --format=%s "$base..new" | tr '\n' ';')" \
	'file: step 3;file: step 2;file: step 1;' 'with all patches'
run git -C repo fsck --strict --full
exit_is 0 'and all that it needs'
run test -e hook
exit_is 1 'no hook ran'
rm repo/.git/hooks/reference-transaction
is "$(git -C repo reflog new --format='%gn %ge %gs')" \
	'C O Mitter committer@example.com apply: file: step 1' 'the reflog, too'
is "$(git -C repo status --porcelain)" '' 'index and work tree are as they were'

git -C repo branch behind "$base"
apply --onto "$base" --branch behind
exit_is 0 'a branch at the commit it goes onto'
is "$(at behind)" "$tip" 'moves'

run crosstree -C repo apply ../last.mbox --no-check --onto "$tip~1" --branch refs/heads/behind
exit_is 128 'a branch that has more is not moved'
like err "has commits that '.*' has not; --force" 'with the way out'
is "$(at behind)" "$tip" 'it stays'
run crosstree -C repo apply ../last.mbox --no-check --onto "$tip~1" --branch refs/heads/behind --force
exit_is 0 '--force'
git -C repo branch old "$base"
run crosstree -C repo apply ../last.mbox --no-check --onto "$tip~1" --branch old
exit_is 0 'an ancestor'
is "$(git -C repo rev-parse old^)" "$(git -C repo rev-parse "$tip~1")" 'moves forward'

# ----------------------------------------------------------------------- refused

git -C repo worktree add -q ../linked -b in-linked "$base"
git -C repo worktree add -q ../rebasing -b in-rebase "$tip"
date=$GIT_COMMITTER_DATE
sed -i '10s/$/ other/' repo/file
commit repo 'elsewhere: conflict'
export GIT_COMMITTER_DATE="$date"
git -C rebasing rebase -q elsewhere >/dev/null 2>&1
git -C repo branch in-bisect "$tip"
git -C repo worktree add -q ../bisecting in-bisect
git -C bisecting bisect start HEAD "$base" >/dev/null 2>&1
git -C repo symbolic-ref refs/heads/alias refs/heads/new
before=$(state_of repo)
while read -r branch why; do
	apply --onto "$base" --force --branch "$branch"
	exit_is 128 "refused: $branch"
	like err "$why" "because: $why"
done <<'ROWS'
elsewhere checked out in '.*/repo'
in-linked checked out in '.*/linked'
in-rebase being rebased in '.*/rebasing'
in-bisect being bisected in '.*/bisecting'
alias only another name for 'refs/heads/new'
a..b no name for a branch
-x no name for a branch
.lock no name for a branch
new/below there can be no branch 'new/below' beside 'new'
ROWS
is "$(state_of repo)" "$before" 'and nothing has changed'

mkdir -p repo/.git/refs/heads/dir
git -C repo update-ref refs/heads/dir/one "$base"
apply --onto "$base" --branch dir
exit_is 128 'a branch where a directory of branches is'
like err "no branch 'dir' beside 'dir/one'" 'because of that'

# an unborn branch is checked out, too
git init -q unborn
git -C unborn fetch -q ../repo "$base"
fetched=$(git -C unborn rev-parse FETCH_HEAD)
run crosstree -C unborn apply ../series.mbox --no-check --onto "$fetched" --branch main
exit_is 128 'an unborn branch that is checked out'

# ------------------------------------------------------------------- bare, linked

git clone -q --bare repo bare.git
git -C bare.git symbolic-ref HEAD refs/heads/new
run crosstree -C bare.git apply ../series.mbox --no-check --onto "$base" --branch new --force
exit_is 0 'in a bare repository no branch is checked out'
git -C bare.git worktree add -q ../of-bare behind
run crosstree -C of-bare apply ../series.mbox --no-check --onto "$base" --branch behind --force
exit_is 128 'but for work trees of it'
like err "checked out in '.*/of-bare'" 'with the path'
run crosstree -C linked apply ../series.mbox --no-check --onto "$base" --branch from-linked
exit_is 0 'from a linked work tree'
is "$(at from-linked)" "$tip" 'the branch is everybody'\''s'

# --------------------------------------------------------------- what stays behind

sed 's/^ 19$/ nineteen/' series.mbox >broken.mbox
before=$(state_of repo)
run crosstree -C repo apply ../broken.mbox --no-check --onto "$base" --branch half --no-3way
exit_is 1 'a series that does not apply'
like out 'Branch half was not moved' 'moves nothing'
is "$(at half)" '' 'makes no branch'
is "$(state_of repo)" "$before" 'and changes nothing'
run crosstree -C repo apply ../broken.mbox --no-check --onto "$base" --branch half --no-3way --keep-going
exit_is 1 '--keep-going'
is "$(git -C repo log --format=%s "$base..half" | tr '\n' ';')" \
	'file: step 3;file: step 1;' \
	'makes commits of the rest'

# read-only: an error, and nothing half done
if [ "$(id -u)" != 0 ]; then
	chmod a-w repo/.git/objects/pack repo/.git/objects
	apply --onto "$base" --branch read-only
	exit_is 128 'a repository that cannot be written'
	chmod u+w repo/.git/objects/pack repo/.git/objects
else
	skip 'root writes everywhere'
fi
: >repo/.git/refs/heads/locked.lock
apply --onto "$base" --branch locked
exit_is 128 'a branch that is locked'
is "$(at locked)" '' 'is not made'
rm repo/.git/refs/heads/locked.lock

# ------------------------------------------------------------------------- killed

# Killed at any moment, the branch is where it was or where it was to go, and
# what it is at is complete. What is left behind hinders nobody.
bad=0 moved=0 i=0
while [ "$i" -lt 30 ]; do
	i=$((i + 1))
	git -C repo update-ref -d refs/heads/killed
	crosstree -C repo apply ../series.mbox --no-check --onto "$base" --branch killed >/dev/null 2>&1 &
	pid=$!
	sleep "0.$(printf %03d "$((i * 37 % 170))")"
	kill -9 "$pid" 2>/dev/null
	wait "$pid" 2>/dev/null
	# a git that was started last goes on to its end
	while [ -n "$(find /proc -maxdepth 2 -name cwd -lname "$TRASH/repo" 2>/dev/null)" ]; do
		sleep 0.01
	done
	case $(at killed) in
	'') ;;
	"$tip")
		moved=$((moved + 1))
		git -C repo rev-list --objects killed >/dev/null 2>&1 || bad=$((bad + 1))
		;;
	*) bad=$((bad + 1)) ;;
	esac
done
is "$bad" 0 'killed 30 times: before or after, nothing in between'
note "$moved had moved"
git -C repo update-ref -d refs/heads/killed
apply --onto "$base" --branch killed
exit_is 0 'the next run goes through'
run git -C repo fsck --full
exit_is 0 'and the repository is sound'

# two at a time: one of them moves it
i=0 lost=0
while [ "$i" -lt 5 ]; do
	i=$((i + 1))
	git -C repo update-ref -d refs/heads/race
	for n in 1 2 3; do
		crosstree -C repo apply ../last.mbox --no-check --onto "$tip~1" --branch race \
			--link-mask="https://example.com/$n/%s" >"race.$n" 2>&1 &
	done
	wait
	[ "$(grep -l 'Branch race is at' race.1 race.2 race.3 | wc -l)" = 1 ] || lost=$((lost + 1))
done
is "$lost" 0 'of several at a time one moves the branch'

finish
