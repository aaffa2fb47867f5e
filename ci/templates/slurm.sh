#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# usage: slurm.sh [N]
#
# A matrix of all configured trees as an array job of N tasks (16), and a job behind it
# that makes one result of theirs, matrix.json. Run it on the login node, in a
# repository that all nodes see; options for sbatch go into SBATCH_… of the environment.
#
#	CROSSTREE_TREES		the trees file (.crosstree)
#	CROSSTREE_OUT		where results go (crosstree-out), seen by all nodes
#
# The status of the last job is 1 when there are conflicts.
set -eu

trees=${CROSSTREE_TREES:-.crosstree}
out=${CROSSTREE_OUT:-$PWD/crosstree-out}

# Tasks start at different times: all of them look at the trees as they are now.
pin() {
	crosstree trees --trees="$trees" --format=porcelain >"$out/pins" || [ -s "$out/pins" ]
}

submit() {
	mkdir -p "$out"
	rm -f "$out"/part-*.json "$out/matrix.json"
	pin
	array=$(sbatch --parsable --job-name=crosstree --array="1-$1" \
		--output="$out/part-%a.log" "$0" shard)
	# After any end: the merge names the shards that left nothing.
	sbatch --job-name=crosstree-merge --dependency="afterany:${array%%;*}" \
		--output="$out/merge.log" "$0" merge
}

# Files of many nodes: no cache is shared over the network.
shard() {
	part=$out/part-$SLURM_ARRAY_TASK_ID.json
	set --
	while IFS='	' read -r record name commit _; do
		case $record:$commit in
		tree:-) ;;
		tree:*) set -- "$@" --tree "$name=$commit" ;;
		esac
	done <"$out/pins"
	crosstree check --matrix --trees="$trees" "$@" --format=json --no-cache \
		-j"${SLURM_CPUS_PER_TASK:-1}" \
		--shard="$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" -o "$part" || [ -s "$part" ]
}

case ${1:-16} in
shard) shard ;;
merge) crosstree report merge -o "$out/matrix.json" "$out"/part-*.json ;;
*[!0-9]* | 0*)
	echo 'usage: slurm.sh [N]' >&2
	exit 129
	;;
*) submit "${1:-16}" ;;
esac
