#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# Options: spellings, combinations, messages.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q repo
commit repo first

# refused WORDS PATTERN: usage error with that message.
refused() {
	# shellcheck disable=SC2086 # a list of words
	run crosstree -C repo check $1
	exit_is 129 "check $1: refused"
	like err "$2" "check $1: with a reason"
}

refused '' 'two revisions are needed'
refused 'HEAD' 'two revisions are needed'
refused 'a b c' 'two revisions are needed'
refused '--all --matrix' 'exclude each other'
refused '--matrix a' 'takes no further revisions'
refused '--all a b' 'one revision at most'
refused 'a b --result=c --worktree' 'exclude each other'
refused '--all --worktree' 'go with two revisions'
refused 'a b -z' '-z goes with --format=porcelain'
refused 'a b --format=yaml' "'--format': 'yaml' is not one of text, porcelain, json"
refused 'a b --fromat=json' "unknown option '--fromat'; did you mean '--format'"
refused 'a b -j0' "'-j' takes a whole number from 1 to 256, not '0'"
refused 'a b -j 9999' "takes a whole number"
refused 'a b -j' "option '-j' needs a value"
refused 'a b --all=yes' "option '--all' takes no value"
refused 'a b --no-format' 'unknown option'
refused 'a b --re' "needs a value"
refused 'a b --min-confidence=sure' 'not one of certain, likely, possible'
refused 'a b --m=likely' "'--m' is ambiguous: '--matrix', .*'--min-confidence'"
refused 'a b --output=' 'no file name given'
refused 'a b -x' "unknown option '-x'"

# What is said is safe to show on a terminal.
run crosstree "$(printf 'che\033[31mck')"
like err 'che\\x1b\[31mck' 'control characters in messages are shown as escapes'
run crosstree -C repo check "$(printf 'a\342\200\256b')" 'no such'
unlike err "$(printf '\342\200\256')" 'and so are marks that reorder text'

# -o leaves nothing behind when the command failed.
run crosstree -C repo check nowhere nothing -o "$TRASH/result"
exit_is 128 'an unknown revision is a failure'
[ ! -e result ]
ok $? 'and writes no result file'

run crosstree -C repo check --list-options
exit_is 0 'the rows can be listed'
like out '^-j --jobs=	N	' 'with their spellings and values'

finish
