#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What ci/templates has for a matrix on several machines, with real commands and the
# machines played by hand: each makes what one run does.
. "$(dirname "$0")/lib/test-lib.sh"

templates=$ROOT/ci/templates
"$ROOT/tests/minikernel/build" -q repo >build.log 2>&1
cp "$ROOT/tests/minikernel/trees" repo/.crosstree
printf '[tree "nowhere"]\n\tref = nowhere\n' >>repo/.crosstree
# As the jobs are told: trees by their commits.
crosstree -C repo trees --trees=.crosstree --format=porcelain >pins 2>/dev/null
awk -F '\t' '$1 == "tree" && $3 != "-" { print $2 "=" $3 }' pins >pinned-at
set --
while read -r pin; do
	set -- "$@" --tree "$pin"
done <pinned-at
crosstree -C repo check --matrix --trees=.crosstree "$@" --format=json >pinned 2>/dev/null
is $? 128 'a run over everything, with a tree that cannot be read'
crosstree -C repo check --matrix --trees=.crosstree --format=json >plain 2>/dev/null

# made WANT FILE NAME: but for the day, the same.
made() {
	sed 's/"first_seen": "[^"]*"/"first_seen": ""/' "$1" >want
	sed 's/"first_seen": "[^"]*"/"first_seen": ""/' "$2" >got
	cmp want got >cmp.log 2>&1
	ok $? "$3"
}

# block FILE NAME: the first block of text ("- |") after a line with NAME alone.
block() {
	awk -v name="$2" '
	indent && ($0 ~ /^ *$/ || match($0, /[^ ]/) > indent) { print substr($0, indent + 2); next }
	indent { exit }
	found && /^ *- \|$/ { indent = match($0, /-/) }
	$0 ~ "^ *(- name: )?" name ":?$" { found = 1 }' "$templates/$1"
}

# step DIR FILE NAME: runs a block as a runner does, in DIR.
step() {
	block "$2" "$3" >step.sh
	[ -s step.sh ] || echo 'exit 99' >step.sh
	run sh -c 'cd "$1" && exec sh -eu "$2"' sh "$1" "$TRASH/step.sh"
}

if python3 -c 'import yaml' 2>/dev/null; then
	run python3 -c 'import sys, yaml
for path in sys.argv[1:]:
    list(yaml.safe_load_all(open(path)))' "$templates/gitlab-ci.yml" "$templates/k8s-job.yml"
	exit_is 0 'both are YAML'
else
	skip 'no python3-yaml'
fi
for at in 'gitlab-ci.yml crosstree-pin' 'gitlab-ci.yml crosstree-shard' \
	'gitlab-ci.yml crosstree-matrix' 'k8s-job.yml shard' 'k8s-job.yml merge'; do
	# shellcheck disable=SC2086 # two words
	block $at >step.sh
	if command -v shellcheck >/dev/null; then
		run shellcheck -s sh -e SC2154 step.sh
		exit_is 0 "shellcheck of $at"
	else
		skip 'no shellcheck'
	fi
done

# GitLab: jobs in one directory, as if artifacts had been passed on.
export CROSSTREE_TREES=.crosstree
step repo gitlab-ci.yml crosstree-pin
exit_is 0 'gitlab: trees are pinned'
before=$(git -C repo rev-parse amdgpu)
git -C repo update-ref refs/heads/amdgpu amdgpu~
for k in 1 2 3; do
	export CI_NODE_INDEX=$k CI_NODE_TOTAL=3
	step repo gitlab-ci.yml crosstree-shard
	exit_is 0 "gitlab: shard $k"
done
git -C repo update-ref refs/heads/amdgpu "$before"
step repo gitlab-ci.yml crosstree-matrix
exit_is 128 'gitlab: the result has the status of the whole'
made pinned repo/matrix.json 'gitlab: and is the same, though a branch moved meanwhile'
rm repo/part-2.json repo/matrix.json
step repo gitlab-ci.yml crosstree-matrix
exit_is 128 'gitlab: a part that is missing'
like err 'of 3 shards, 1 are missing: 2 ' 'gitlab: is named'

# Slurm: an sbatch that does what it is asked, at once.
mkdir bin
cat >bin/sbatch <<'END_OF_SBATCH'
#!/bin/sh
n=
while :; do
	case $1 in
	--array=1-*) n=${1#--array=1-} ;;
	--output=*) log=${1#--output=} ;;
	--*) ;;
	*) break ;;
	esac
	shift
done
echo "$*" >>"$SBATCH_LOG"
for k in $(seq ${n:-1}); do
	[ -z "$n" ] || export SLURM_ARRAY_TASK_ID=$k SLURM_ARRAY_TASK_COUNT=$n
	sh "$@" >"$log" 2>&1
	echo "status $?" >>"$SBATCH_LOG"
done
echo '42;cluster'
END_OF_SBATCH
chmod +x bin/sbatch
export SBATCH_LOG="$TRASH/sbatch.log"
PATH=$TRASH/bin:$PATH
cp "$templates/slurm.sh" .
run sh -c 'cd repo && exec ../slurm.sh 3'
exit_is 0 'slurm: submitted'
is "$(sed 's,^.*/,,' sbatch.log | tr '\n' ' ')" \
	'slurm.sh shard status 0 status 0 status 0 slurm.sh merge status 128 ' \
	'slurm: three shards and a merge'
made pinned repo/crosstree-out/matrix.json 'slurm: the result is that of one run'
run ./slurm.sh 0
exit_is 129 'slurm: none is a usage error'

# Kubernetes: an index from 0, and a merge that waits.
mkdir data
mv repo data/linux
export DATA="$TRASH/data" RUN=run-1 SHARDS=3
for k in 2 0 1; do
	export JOB_COMPLETION_INDEX=$k
	step . k8s-job.yml shard
	exit_is 0 "kubernetes: index $k"
done
step . k8s-job.yml merge
exit_is 128 'kubernetes: the result has the status of the whole'
made plain data/run-1/matrix.json 'kubernetes: and is the same'

finish
