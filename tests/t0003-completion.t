#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Completions: scripts that their shells can read, made from the option rows.
. "$(dirname "$0")/lib/test-lib.sh"

run crosstree completion
exit_is 129 'a shell has to be named'
run crosstree completion tcsh
exit_is 129 'one that is known'
like err "no completions for shell 'tcsh'" 'and the message names it'

# completes WORDS… : what bash offers for the last one.
completes() {
	bash -c '
		compopt() { :; }
		. ./completion
		COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
		_crosstree
		echo "${COMPREPLY[*]}"' bash "$@"
}

if command -v bash >/dev/null; then
	run crosstree completion bash
	cp out completion
	run bash -n completion
	exit_is 0 'bash reads its script'
	is "$(completes crosstree ch)" check 'commands complete'
	is "$(completes crosstree check --form)" --format= 'so do options'
	is "$(completes crosstree check --format = p)" porcelain 'and values'
	is "$(completes crosstree check --format p)" porcelain 'in two words too'
	is "$(completes git crosstree api --no-c)" --no-cache 'and through git'
	git init -q repo
	commit repo first
	git -C repo branch topic
	mv completion repo
	cd repo || exit 1
	is "$(completes crosstree check top)" topic 'revisions complete'
	is "$(completes crosstree check --self = top)" topic 'as values as well'
	is "$(completes crosstree check -j to)" '' 'but not for numbers'
	cd ..
else
	skip 'no bash' 9
fi

for shell in zsh fish; do
	run crosstree completion $shell
	exit_is 0 "there are completions for $shell"
	like out 'min-confidence' 'with the options of check'
	if command -v $shell >/dev/null; then
		cp out completion
		run $shell -n completion
		exit_is 0 "that $shell reads"
	else
		skip "no $shell"
	fi
done

finish
