#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# How the program is called: commands, global options, exit statuses.
. "$(dirname "$0")/lib/test-lib.sh"

run crosstree
exit_is 129 'no command is a usage error'
like out '^usage: crosstree ' 'that shows what there is'

run crosstree --version
exit_is 0 '--version succeeds'
like out '^crosstree version [0-9]' 'and prints the version'
cp out first
run crosstree version
is "$(cat out)" "$(cat first)" 'version prints the same'
run crosstree version --build-options
like out '^libgit2: 1\.' 'version --build-options names the libraries'

run git-crosstree --version
is "$(cat out)" "$(cat first)" 'git-crosstree is the same program'
run git crosstree --version
is "$(cat out)" "$(cat first)" 'and git finds it'

run crosstree help --list
exit_is 0 'help --list succeeds'
like out '^check$' 'and lists check'
cp out commands

while read -r command; do
	run crosstree "$command" -h
	exit_is 0 "$command -h succeeds outside a repository"
	like out "^usage: crosstree $command" "$command -h shows the synopsis"
	content_is err '' "$command -h says nothing else"
	run crosstree "$command" --no-such-option
	exit_is 129 "$command: an unknown option is a usage error"
	like err "error: unknown option '--no-such-option'" "$command: named"
	content_is out '' "$command: nothing on standard output"
done <commands

run crosstree chekc
exit_is 129 'an unknown command is a usage error'
like err "error: no command 'chekc'" 'the message names it'
# shellcheck disable=SC2016 # backquotes as they are
like err 'did you mean `crosstree check`' 'and a near one'
run crosstree help chekc
exit_is 129 'so it is for help'
like err "did you mean 'check'" 'with the same suggestion'

run crosstree -C /nonexistent/dir check a b
exit_is 128 'a missing directory is a failure'
like err "cannot change to '/nonexistent/dir': No such file" 'with a reason'

run crosstree -C / check a b
exit_is 128 'no repository is a failure'
like err 'crosstree: error: .*repository' 'with a message'
content_is out '' 'and no output'

run crosstree --nonsense check
exit_is 129 'an unknown global option is a usage error'
run crosstree -C
exit_is 129 '-C needs a directory'
like err "option '-C' needs a value" 'and says so'

if [ -e /dev/full ]; then
	"$CROSSTREE" help --list >/dev/full 2>err
	status=$?
	exit_is 128 'a full disk is noticed'
	like err 'cannot write to standard output: No space left' 'and named'
else
	skip 'no /dev/full' 2
fi

"$CROSSTREE" help --list >&- 2>err
status=$?
exit_is 128 'a closed standard output is noticed'

finish
