#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A patch writes nowhere but into the tree it is applied to; what tries is refused
# with the reason, and the repository stays as it was.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q sub
echo x >sub/file
commit sub 'sub'
git init -q repo
seq 1 10 >repo/file
ln -s /etc repo/etc
ln -s ../.. repo/up
git -C repo -c protocol.file.allow=always submodule --quiet add ../sub module >/dev/null 2>&1
commit repo base
mkdir outside
test_tick
before=$(state_of repo)

# refused WHY NAME: the patch on standard input.
refused() {
	{
		cat <<-MAIL
			From 1111111111111111111111111111111111111111 Mon Sep 17 00:00:00 2001
			From: M Allory <m@example.com>
			Date: Mon, 1 Jul 2019 12:34:56 +0000
			Subject: [PATCH] harmless

			Text.
			---
		MAIL
		cat
	} >mail
	run crosstree -C repo apply ../mail --no-check --onto main --branch taken -o ../left --keep-going
	if [ "$status" = 128 ] && grep -Eq -e "$1" err; then
		ok 0 "$2"
	else
		ok 1 "$2"
		note "status $status: $(head -n 1 err)"
	fi
	[ "$(state_of repo)" = "$before" ] && [ ! -e left ] && [ -z "$(ls outside)" ] &&
		[ ! -e repo/.git/hooks/post-commit ]
	ok $? '... and nothing has changed'
}

# creates PATH [MODE]
creates() {
	cat <<-PATCH
		diff --git a/$1 b/$1
		new file mode ${2:-100644}
		index 0000000..9daeafb
		--- /dev/null
		+++ b/$1
		@@ -0,0 +1 @@
		+test
	PATCH
}

while read -r path why; do
	creates "$path" >change
	refused "$why" "makes $path" <change
done <<'ROWS'
../outside/file leads out of the tree
a/../../outside/file leads out of the tree
/tmp/absolute empty component|absolute
.git/hooks/post-commit leads into .git
.GIT/hooks/post-commit leads into .git
.Git/config leads into .git
sub/.git/hooks/x leads into .git
git~1/config leads into .git
GIT~1/config leads into .git
.git./config leads into .git
.git...../config leads into .git
.git::$INDEX_ALLOCATION/config leads into .git
a\..\..\outside leads into .git|leads out of the tree
.git\hooks\post-commit leads into .git
./x component
etc/passwd written through the link 'etc'
up/outside/file written through the link 'up'
module/file inside of the submodule 'module'
ROWS

creates ".git$(printf '\342\200\214')/config" >change
refused 'leads into .git' 'a character that HFS+ does not see' <change
creates ".g$(printf '\342\200\215')it/hooks/x" >change
refused 'leads into .git' 'another one' <change
creates '.gitmodules' 120000 >change
refused 'would make .gitmodules a link' '.gitmodules as a link' <change
creates 'fine' 160000 >change
refused 'submodule|mode' 'a submodule' <change

refused 'submodule' 'changes a submodule' <<'PATCH'
diff --git a/module b/module
index 1111111..2222222 160000
--- a/module
+++ b/module
@@ -1 +1 @@
-Subproject commit 1111111111111111111111111111111111111111
+Subproject commit 2222222222222222222222222222222222222222
PATCH

refused "written through the link 'new'" 'makes a link, then writes through it' <<'PATCH'
diff --git a/new b/new
new file mode 120000
index 0000000..a1b2c3d
--- /dev/null
+++ b/new
@@ -0,0 +1 @@
+../outside
\ No newline at end of file
diff --git a/new/file b/new/file
new file mode 100644
index 0000000..9daeafb
--- /dev/null
+++ b/new/file
@@ -0,0 +1 @@
+test
PATCH

# the same in two patches of a series
{
	cat <<'MAIL'
From 1111111111111111111111111111111111111111 Mon Sep 17 00:00:00 2001
From: M Allory <m@example.com>
Date: Mon, 1 Jul 2019 12:34:56 +0000
Subject: [PATCH 1/2] one

---
diff --git a/new b/new
new file mode 120000
index 0000000..a1b2c3d
--- /dev/null
+++ b/new
@@ -0,0 +1 @@
+../outside
\ No newline at end of file

From 2222222222222222222222222222222222222222 Mon Sep 17 00:00:00 2001
From: M Allory <m@example.com>
Date: Mon, 1 Jul 2019 12:34:57 +0000
Subject: [PATCH 2/2] two

---
MAIL
	creates new/file
} >series
run crosstree -C repo apply ../series --no-check --onto main --branch taken --keep-going
exit_is 128 'the same in a series'
like err "through the link 'new'" 'with the reason'
is "$(state_of repo)" "$before" 'and nothing has changed'

refused 'leads out of the tree|no name' 'renames out of the tree' <<'PATCH'
diff --git a/file b/../outside/file
similarity index 100%
rename from file
rename to ../outside/file
PATCH

refused 'corrupt|hunk|line' 'a hunk longer than the patch' <<'PATCH'
diff --git a/file b/file
index 1111111..2222222 100644
--- a/file
+++ b/file
@@ -1,2147483647 +1,2147483647 @@
 1
PATCH

refused '.' 'numbers out of bounds' <<'PATCH'
diff --git a/file b/file
index 1111111..2222222 100644
--- a/file
+++ b/file
@@ -99999999999999999999,1 +1,1 @@
-1
+2
PATCH

refused '.' 'a binary patch that claims to be huge' <<'PATCH'
diff --git a/bin b/bin
new file mode 100644
index 0000000000000000000000000000000000000000..1111111111111111111111111111111111111111
GIT binary patch
literal 999999999999
zcmZQzWMT#Y01f~L

literal 0
HcmV?d00001

PATCH

# A name that would be another header, or do something to the terminal.
{
	printf 'From 1111111111111111111111111111111111111111 Mon Sep 17 00:00:00 2001\n'
	printf 'From: =?utf-8?q?A=0Acommitter_x_=3Cx=40y=3E_1_+0000?= <m@example.com>\n'
	printf 'Date: Mon, 1 Jul 2019 12:34:56 +0000\n'
	printf 'Subject: [PATCH] =?utf-8?q?clear=1B[2J_=E2=80=AEscreen?=\n\n---\n'
	creates fine
} >mail
run crosstree -C repo apply ../mail --no-check --onto main --branch odd
exit_is 0 'a subject with escapes'
unlike out "$(printf '\033')" 'shows none of them'
like out '\\x1b|\\u001b|\\e' 'but as text'
is "$(git -C repo cat-file commit odd | grep -c '^committer ')" 1 'and no header is smuggled in'
git -C repo cat-file commit odd >object
like object '^committer C O Mitter ' 'which is ours'
run git -C repo fsck --strict
exit_is 0 'the commit is sound'

# Dates and people that git am refuses.
for header in 'Date: nonsense' 'Date: Mon, 1 Jul 99999999 12:00:00 +0000'; do
	{
		printf 'From 1111111111111111111111111111111111111111 Mon Sep 17 00:00:00 2001\n'
		printf 'From: A <a@example.com>\n%s\nSubject: [PATCH] x\n\n---\n' "$header"
		creates fine
	} >mail
	run crosstree -C repo apply ../mail --no-check --onto main --branch odd2
	exit_is 128 "$header"
	like err "mail.* is no date|is no date" 'with the reason'
done

# Nothing from a mail gets to a shell or into the path of a leftover.
{
	printf 'From 1111111111111111111111111111111111111111 Mon Sep 17 00:00:00 2001\n'
	printf 'From: A <a@example.com>\nDate: Mon, 1 Jul 2019 12:34:56 +0000\n'
	# shellcheck disable=SC2016 # not to be expanded
	printf 'Subject: [PATCH] ../../$(touch outside/x)`touch outside/y`;/etc/../x\n\n---\n'
	cat <<'PATCH'
diff --git a/file b/file
--- a/file
+++ b/file
@@ -1,3 +1,3 @@
 one
-two
+three
 four
PATCH
} >mail
run crosstree -C repo apply ../mail --no-check --onto main -o ../left
exit_is 1 'a subject with all sorts of characters'
is "$(ls outside)" '' 'runs nothing'
is "$(cd left && find . -maxdepth 1 -name '0*' | sort | tr '\n' ' ')" './0001-touch-outside-x-touch-outside-y-etc-x ./0001-touch-outside-x-touch-outside-y-etc-x.patch ' \
	'and is a plain name in the leftovers'

# b4 gets the message-id as one word.
mkdir bin
cat >bin/b4 <<B4
#!/bin/sh
printf '%s\\n' "\$@" >"$TRASH/b4.args"
echo 'nothing found' >&2
exit 1
B4
chmod +x bin/b4
# shellcheck disable=SC2016 # not to be expanded
PATH="$TRASH/bin:$PATH" run crosstree -C repo apply '$(touch${IFS}x)@example.com' --onto main
exit_is 128 'an odd message-id'
# shellcheck disable=SC2016
is "$(tail -n 1 b4.args)" '$(touch${IFS}x)@example.com' 'goes to b4 as it is'
like err 'nothing found' 'whose complaint is shown'

finish
