#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# The Debian package, packed of what is built: what is in it, what it says it needs, and
# that the work tree is as before. ci/test-deb builds it for real and installs it.
. "$(dirname "$0")/lib/test-lib.sh"

for tool in dpkg-deb dpkg-buildpackage dh; do
	command -v $tool >/dev/null || {
		skip "no $tool (dpkg-dev, debhelper)"
		finish
	}
done

before=$(git -C "$ROOT" status --porcelain --ignored -- . ':!build*')
run "$ROOT/ci/deb" --built "$CROSSTREE_BUILD" "$TRASH/made"
exit_is 0 'a package is made of what is built'
is "$(git -C "$ROOT" status --porcelain --ignored -- . ':!build*')" "$before" \
	'and nothing is left in the work tree'
deb=$(echo "$TRASH"/made/crosstree_*.deb)
run dpkg-deb -x "$deb" root
exit_is 0 'it unpacks'
run dpkg-deb -e "$deb" control
exit_is 0 'its control files, too'
cd root || exit 1
run md5sum --quiet -c ../control/md5sums
exit_is 0 'the sums are right'
is "$(find . -type f | wc -l)" "$(wc -l <../control/md5sums)" 'and of all files'
cd ..

# What is in it.
is "$(readlink root/usr/bin/git-crosstree)" crosstree 'git-crosstree is the same program'
PATH="$TRASH/root/usr/bin:$PATH"
run git crosstree version
exit_is 0 'git finds it'
is "$(cut -d' ' -f3 <out)" "$(dpkg-deb -f "$deb" Version)" 'and it is of the version of the package'
"$TRASH/root/usr/bin/crosstree" help --list >commands
missing=
while read -r command; do
	[ -s "root/usr/share/man/man1/crosstree-$command.1.gz" ] || missing="$missing $command"
done <commands
is "$missing" '' 'each command has its page'
is "$(readlink root/usr/share/man/man1/git-crosstree.1.gz)" crosstree.1.gz \
	'git help crosstree has one'
shells=root/usr/share
is "$(cat $shells/bash-completion/completions/crosstree)" "$(crosstree completion bash)" \
	'completions for bash'
is "$(readlink $shells/bash-completion/completions/git-crosstree)" crosstree \
	'that are found for git crosstree as well'
is "$(cat $shells/zsh/vendor-completions/_crosstree)" "$(crosstree completion zsh)" 'for zsh'
is "$(cat $shells/fish/vendor_completions.d/crosstree.fish)" "$(crosstree completion fish)" \
	'for fish'
broken=
grep -oE '\]\((docs|patches|MAINT)[^)#]*' "$ROOT/README.md" | sed 's/^](//' |
	grep -v '\.1$' >links
while read -r link; do
	[ -e "root/usr/share/doc/crosstree/$link" ] || broken="$broken $link"
done <links
is "$broken" '' 'what README.md points at is there'
is "$(find root/usr/share/doc/crosstree/examples/templates -perm -u+x -name nightly | wc -l)" 1 \
	'the script for cron can be run'

# The same without a package.
run make -s -C "$ROOT" install-built BUILD="$CROSSTREE_BUILD" DESTDIR="$TRASH/plain"
exit_is 0 'make install goes where it is told to'
(cd root/usr && find . -name '*crosstree*' ! -path './share/doc*') |
	sed 's,zsh/vendor-completions,zsh/site-functions,; s/\.gz$//' | sort >packed
(cd plain/usr/local && find . -name '*crosstree*') | sort >plain.list
is "$(cat plain.list)" "$(cat packed)" 'and to the same places below /usr/local'

# What it needs.
dpkg-deb -f "$deb" Depends | tr ',' '\n' | sed 's/^ *//; s/ .*//' | sort -u >depends
objdump -p root/usr/bin/crosstree | awk '$1 == "NEEDED" { print $2 }' >needed
sed -n 's/^#define LIBRARY "\(.*\)"/\1/p' "$ROOT/tools/mail/gmime.c" >>needed
missing=
while read -r library; do
	packages=$(dpkg-query -S "*/$library" 2>/dev/null | sed 's/:.*//' | sort -u)
	echo "$packages" | grep -qxFf depends || missing="$missing $library"
done <needed
is "$missing" '' 'it depends on the packages of all libraries that it loads'
like needed '^libgit2\.so' 'of which libgit2 is one'
like depends '^git$' 'and on git'
is "$(dpkg-deb -f "$deb" Recommends | tr -d ' ')" b4,coccinelle,perl \
	'it recommends what some commands run'
is "$(find root -perm /6000 -o -perm -o+w ! -type l | wc -l)" 0 \
	'no file has rights that none should have'

if grep -q -e -fsanitize= "$CROSSTREE_BUILD/flags"; then
	skip 'with sanitizers it is no program to pack' 2
elif command -v lintian >/dev/null; then
	run lintian --allow-root --fail-on error,warning "$deb"
	exit_is 0 'lintian finds nothing'
	content_is out '' 'nor says anything'
else
	skip 'no lintian' 2
fi

finish
