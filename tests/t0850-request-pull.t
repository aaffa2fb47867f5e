#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# crosstree request-pull: the block is git's, to the byte; tags, branches, urls, checks.
. "$(dirname "$0")/lib/test-lib.sh"

git config --global crosstree.requestPull.allowFile true
git init -q r
cd r || exit 1
mkdir -p mm drivers
seq 100 >mm/a.c
seq 100 >drivers/b.c
commit . 'mm: begin'
git branch linus
seq 2 100 >mm/a.c
commit . 'mm: drop a line'
git mv drivers/b.c mm/b.c
commit . 'mm: move b'
printf '\000\001' >mm/logo.bin
chmod +x mm/a.c
commit . 'mm: add a picture'
git branch -m main topic
git checkout -q linus
echo x >drivers/c.c
commit . 'drivers: go on'
git checkout -q topic
git init -q --bare ../pub.git
git push -q ../pub.git linus topic
cat >../trees <<'E2'
[tree "linus"]
	ref = linus
	contact = Linnea Torv <linnea.torv@example.org>
	list = lkml@example.org
[tree "mm"]
	ref = refs/heads/topic
	upstream = linus
	list = mm@example.org
E2

pull() {
	run crosstree request-pull --trees=../trees --no-cache mm "$@"
}

# The block as it stands in the mail, and git's; to the end of the diffstat.
block_is() {
	git request-pull linus "$1" "$2" >"$TRASH/wanted" 2>"$TRASH/warned"
	sed -n '/^The following changes since/,$p' "$TRASH/out" | sed '/^---$/,$d' >"$TRASH/got"
	# the mail ends with an empty line
	printf '\n' >>"$TRASH/wanted"
	cmp -s "$TRASH/wanted" "$TRASH/got"
	ok $? "$3" || note "$(diff "$TRASH/wanted" "$TRASH/got" | head -n 20)"
}

# ------------------------------------------------------------------ a branch, a tag

before=$(state_of .)
pull ../pub.git
exit_is 1 'a branch without a tag is not ready'
is "$(state_of .)" "$before" 'nothing has changed'
block_is ../pub.git topic 'the block of a branch is that of git request-pull'
like err '^ok       remote: \.\./pub\.git has refs/heads/topic at ' 'the branch is there'
like err '^failed   signed: there is no tag with a message' 'but no tag'
git config branch.topic.description 'What this is about.

In two paragraphs.'
pull ../pub.git
like out '^\(from the branch description for topic local branch\)$' 'its description is in it'
block_is ../pub.git topic 'as git has it'
git tag -a -F - mm-5.3 <<'E2'
mm: changes for 5.3

- a line is dropped
  from a file

--
not the end
E2
git push -q ../pub.git mm-5.3
pull ../pub.git
exit_is 1 'a tag that is not signed'
like out '^Subject: \[GIT PULL\] mm: changes for 5\.3$' 'the first line of the tag is the subject'
block_is ../pub.git mm-5.3 'the block of a tag is that of git request-pull'
like out '^  \.\./pub\.git tags/mm-5\.3$' 'which names the tag'
like err '^failed   signed: tag mm-5\.3 is not signed$' 'which is told'
pull ../pub.git --force
exit_is 0 'it is written all the same, with --force'
pull ../pub.git --tag=refs/tags/mm-5.3 --subject='mm for the next one'
like out '^Subject: \[GIT PULL\] mm for the next one$' 'another subject'

git mailinfo msg patch <"$TRASH/out" >info
like r/info '^Subject: mm for the next one$' 'git reads the mail'
sed -n '/^The following/,$p' msg >../got
head -n -1 "$TRASH/wanted" >../block
content_is got "$(cat ../block)" 'and the block in it'
like out '^To: Linnea Torv <linnea\.torv@example\.org>$' 'it goes to upstream'
like out '^Cc: lkml@example\.org,$' 'and to the lists'

# ------------------------------------------------------------------------- the checks

ssh-keygen -q -t ed25519 -N '' -C test -f ../key 2>/dev/null && have_key=y || have_key=
if [ -n "$have_key" ]; then
	git config --global gpg.format ssh
	git config --global user.signingKey "$TRASH/key.pub"
	git config --global gpg.ssh.allowedSignersFile "$TRASH/signers"
	printf '%s %s\n' "$GIT_COMMITTER_EMAIL" "$(cat ../key.pub)" >../signers
	git tag -d mm-5.3 >/dev/null
	git tag -s -m 'mm: changes for 5.3' mm-5.3
	pull ../pub.git
	exit_is 1 'a tag that is another object there'
	like err '^failed   remote: refs/tags/mm-5\.3 of \.\./pub\.git is another object: ' 'is told'
	git push -q -f ../pub.git mm-5.3
	pull ../pub.git --format=json -o "$TRASH/ready.json"
	like err '^ok       remote: ' 'the same object'
	like err '^ok       signed: tag mm-5\.3 has a good signature$' 'with a good signature'
	unlike ready.json 'SSH SIGNATURE' 'which is not in the mail'
	: >../signers
	pull ../pub.git
	like err '^failed   signed: the signature of tag mm-5\.3 is not good' 'of nobody we know'
else
	skip 'no ssh-keygen' 6
	pull ../pub.git --format=json -o "$TRASH/ready.json"
fi
like err '^failed   lint: 12 errors, 0 warnings in 3 commits|^failed   lint: ' 'lint has a say'
git config crosstree.requestPull.integration 'refs/tags/next-*'
git config crosstree.requestPull.days 5
pull ../pub.git
like err '^failed   integrated: [0-9a-f]{12} is not in refs/tags/next-\*$' 'not yet in the integration'
now=$(date +%s)
for days in 3 1; do
	c=$(GIT_COMMITTER_DATE="$((now - days * 86400)) +0000" git commit-tree -p topic -p linus -m next 'topic^{tree}')
	git tag next-$days "$c"
done
pull ../pub.git
like err '^failed   integrated: .* for 3 days, not 5$' 'not long enough'
git config crosstree.requestPull.days 2
pull ../pub.git
like err '^ok       integrated: .* for 3 days$' 'long enough'
pull "$TRASH/nowhere.git"
exit_is 1 'a remote that is not there'
like err '^failed   remote: .* cannot be asked' 'is told'
git config --global crosstree.requestPull.allowFile false
pull ../pub.git
like err "^failed   remote: .*cannot be asked: .*protocol 'file' not allowed|^failed   remote: .*transport 'file' not allowed" 'a path is no remote'
git config --global --unset crosstree.requestPull.allowFile
git config crosstree.requestPull.allowFile true
pull ../pub.git
like err "transport 'file' not allowed" 'not even if the repository says so'
git config --global crosstree.requestPull.allowFile true

# --------------------------------------------------------------------------- urls

git config url./srv/private/.insteadOf git://git.example.org/pub/
git config url./srv/.pushInsteadOf https://example.org/
pull /srv/private/mm.git
like out '^  git://git\.example\.org/pub/mm\.git tags/mm-5\.3$' 'the url of others, the longest that fits'
git config --global crosstree.requestPull.url "$TRASH/pub.git"
pull
like out "^  $TRASH/pub\.git tags/mm-5\.3\$" 'a configured url'
git remote add korg "$TRASH/pub.git"
pull korg
like out "^  $TRASH/pub\.git tags/mm-5\.3\$" 'a name of a remote'
git config --global --unset crosstree.requestPull.url
pull
like out '^  \(no url is configured\) tags/mm-5\.3$' 'no url'
like err '^skipped  remote: ' 'no check of it'

# -------------------------------------------------------------------- to whom, and in form

git config --global crosstree.requestPull.to 'X <x@example.org>, y@example.org'
git config --global crosstree.requestPull.cc 'z@example.org'
mkdir scripts
cat >scripts/get_maintainer.pl <<'E2'
while (<STDIN>) { print "$1\@lists.example.org (open list:X)\n" if m{^\+\+\+ b/mm/(\S+)\.} }
print "nobody\@example.org (maintainer:X)\n";
E2
echo >MAINTAINERS
git checkout -q -b trusted
commit . 'scripts: add one'
git checkout -q topic
git config --global crosstree.trustedRef trusted
pull
tr -d '\n' <"$TRASH/out" >"$TRASH/line"
like line 'To: X <x@example\.org>, y@example\.orgCc: z@example\.org, lkml@example\.org, mm@example\.org, a@lists\.example\.org, b@lists\.example\.org, logo@lists\.example\.orgX?' 'to whom configuration and lists say'
unlike out 'nobody@example\.org' 'and to no maintainer in person'
if python3 -c 'import jsonschema' 2>/dev/null; then
	succeeds 'json fits its schema' python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' "$TRASH/ready.json" "$ROOT/docs/schema/request-pull-1.json"
else
	skip 'no python3-jsonschema'
fi

# -------------------------------------------------------------------------- bad input

run crosstree request-pull
exit_is 129 'no tree'
run crosstree request-pull --trees=../trees linus
exit_is 128 'a tree without an upstream'
like err "'linus' has no upstream in the trees file: give --for" 'which is told'
run crosstree request-pull --trees=../trees mm --for=topic
exit_is 128 'nothing to pull'
run crosstree request-pull --trees=../trees mm --for=mm
exit_is 128 'into itself'
pull --tag=next-3
exit_is 128 'a tag without a message'
git tag -a -m other other linus
pull --tag=other
exit_is 128 'a tag of something else'
like err "tag 'other' is not at the tip of 'mm'" 'is told'
run crosstree request-pull topic --for=linus
exit_is 1 'revisions will do'
like out '^Subject: \[GIT PULL\] mm: changes for 5\.3$' 'with a tag of theirs'
finish
