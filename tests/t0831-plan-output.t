#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What plan says of dates, routes and people, and its formats.
. "$(dirname "$0")/lib/test-lib.sh"

"$TESTS/minikernel/build" "$TRASH/mk" >/dev/null 2>&1 || echo 'Bail out! no miniature trees'
trees=$TESTS/minikernel/trees
plan() {
	run crosstree -C mk plan --date=2019-07-01 "$@"
}

# ------------------------------------------------------------------- routes and cut-offs

plan --trees="$trees" hmm amdgpu
like out '^   lands +hmm by hmm, linus: v5.3-rc1, 2019-07-20$' 'by what trees it goes, and when it lands'
like out '^ +amdgpu by amdgpu, drm-next, linus: v5.3-rc1, 2019-07-20$' 'for both'
sed '/^\[tree "drm-next"\]/a\
	cutoff = rc6' "$trees" >late.trees
plan --trees="$TRASH/late.trees" hmm amdgpu
like out '^ +amdgpu by amdgpu, drm-next, linus: v5.4-rc1, 2019-09-21; held,' 'a cut-off holds it for a cycle'
like out '^ +since drm-next takes nothing new after rc6$' 'and which one'
plan --trees="$TRASH/late.trees" hmm amdgpu --date=2019-06-20
like out '^ +amdgpu by amdgpu, drm-next, linus: v5.3-rc1, 2019-07-20$' 'not before that day'
like out 'rc5 of v5.2 is out' 'which is told'
git -C mk update-ref refs/heads/sum linus
{
	cat "$trees"
	printf '[tree "next"]\n\tref = refs/heads/sum\n\tpolicy = integration\n'
} >next.trees
plan --trees="$TRASH/next.trees" hmm amdgpu
like out '^   lands +the fixup by next: 2019-07-02$' 'a fixup is in the integration tree the next day'
git -C mk config crosstree.calendar 'window=7 rc=7 last-rc=8 release=v5.2:2019-06-30'
plan --trees="$trees" hmm amdgpu
like out 'v5.3-rc1, 2019-07-07$' 'crosstree.calendar has the last word'
like out 'a merge window of 7 days \(config\)' 'and that is told'
git -C mk config crosstree.calendar 'window=soon'
plan --trees="$trees" hmm amdgpu
exit_is 128 'a calendar that is none'
like err "crosstree.calendar: " 'says where'
git -C mk config --unset crosstree.calendar
run crosstree -C mk plan --no-cache hmm amdgpu
like out 'on 2019-07-07 \(the newest commit,' 'tags of long ago: the newest commit says what day it is'
# no tags, no dates
git clone -q --bare mk bare
git -C bare tag -d v5.2-rc4 v5.2-rc5 >/dev/null
run crosstree -C bare plan --no-cache hmm amdgpu
exit_is 0 'without tags'
like out 'no dates are known' 'there are no dates'
like out 'hmm by hmm: the next release$' 'but an order'

# --------------------------------------------------------------------- fixes and their tree

# a caller that is in linus already: what repairs it is a fix there
git -C mk worktree add -q --detach "$TRASH/work" linus
git -C work checkout -q -B fixes linus
git -C work commit -q --allow-empty -m fixes
sed '/^\[tree "nouveau"\]/i\
[tree "fixes"]\
	ref = refs/heads/fixes\
	upstream = linus\
	fixes-of = drm-next\
' "$trees" >fixes.trees
git -C work checkout -q --detach amdgpu
git -C work merge -q -m m hmm
sed -i 's/hmm_range_register(range, mm,/hmm_range_register(range, NULL,/' \
	work/drivers/gpu/drm/amd/amdgpu/amdgpu_ttm.c
git -C work diff >null.patch
plan --trees="$TRASH/fixes.trees" hmm amdgpu --fixup="$TRASH/null.patch"
like out '^   lands +the prep patch by amdgpu, drm-next, linus: v5.3-rc1' 'what fixes have not is no fix for them'
git -C work checkout -q -f fixes
git -C work merge -q -m m amdgpu
git -C work checkout -q --detach
plan --trees="$TRASH/fixes.trees" hmm amdgpu --fixup="$TRASH/null.patch"
like out '^   lands +the prep patch by fixes, linus: v5.2, 2019-07-06$' 'what they have goes with the next rc, or the release'
git -C mk worktree remove --force "$TRASH/work"

# ----------------------------------------------------------------------- what does not count

cat >suppressed <<'END'
[suppress "mirror"]
	symbol = hmm_range_register
	owner = A U Thor <author@example.com>
	reason = known to both
	until = 9999-12-31
END
plan --trees="$trees" hmm amdgpu --suppressions="$TRASH/suppressed"
exit_is 0 'what somebody answers for'
like out '^Nothing to plan: either order merges.$' 'is nothing to plan for'
like out '^as they are: 0 silent conflicts, 0 textual; some suppressed$' 'and that is told'

# -------------------------------------------------------------------------------- to whom

git -C mk worktree add -q --detach "$TRASH/trusted" linus
mkdir trusted/scripts
cat >trusted/scripts/get_maintainer.pl <<'END'
#!/usr/bin/perl
# Whoever MAINTAINERS has for the files of a patch.
my (@files, @who, $hit);
while (<STDIN>) { push @files, $1 if m,^\+\+\+ b/(\S+), }
open my $m, '<', 'MAINTAINERS' or die "no MAINTAINERS\n";
for my $section (split /\n\n/, join '', <$m>) {
	my @f = $section =~ /^F:\s*(\S+)/mg;
	next unless grep { my $file = $_; grep { index($file, $_) == 0 } @f } @files;
	push @who, "$1\n" while $section =~ /^[ML]:\s*(.*)/mg;
}
print @who, "not an address\n";
print STDERR "at home\n" if -e "$ENV{HOME}/.bashrc";
die "a work tree\n" if -e 'drivers';
END
commit trusted 'scripts: get_maintainer.pl'
git -C mk update-ref refs/heads/trusted "$(git -C trusted rev-parse HEAD)"
git -C mk worktree remove --force "$TRASH/trusted"
git -C mk config crosstree.trustedRef trusted
plan hmm amdgpu --fixup="$TRASH/null.patch" --format=porcelain
unlike out '^to	' 'the repository does not say what may run'
git config --global crosstree.trustedRef trusted
plan hmm amdgpu --fixup="$TRASH/null.patch" --format=porcelain
like out '^to	Dora Albrecht <dora.albrecht@example.com>$' 'get_maintainer.pl of the trusted ref says who'
like out '^to	dri-devel@example.org$' 'lists, too'
unlike out 'not an address' 'what is no address is left out'
plan --trees="$trees" hmm amdgpu --fixup="$TRASH/null.patch" --format=porcelain
awk -F '\t' '$1 == "way" { on = $3 == "prep" } on && $1 == "to" { print $2 }' out | sort | uniq -d >twice
content_is twice '' 'whom both name gets it once'
git config --global crosstree.trustedRef linus
plan hmm amdgpu --fixup="$TRASH/null.patch"
exit_is 0 'a ref without it'
like out '^   to whom  of the trees file only: ' 'that is told'
git config --global --unset crosstree.trustedRef

# ------------------------------------------------------------------------------- formats

plan --trees="$trees" hmm amdgpu --fixup="$TRASH/null.patch" --format=json -o "$TRASH/plan.json"
exit_is 0 'json, -o'
plan --trees="$trees" net-next linus --format=json
cp out clean.json
like clean.json '"result": "clean"' 'json of a clean pair'
plan --trees="$TRASH/late.trees" drm-next nouveau --format=json
cp out textual.json
if python3 -c 'import jsonschema' 2>/dev/null; then
	for name in plan.json clean.json textual.json; do
		succeeds "$name fits its schema" python3 -c '
import json, sys, jsonschema
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))
' "$name" "$ROOT/docs/schema/plan-1.json"
	done
else
	skip 'no python3-jsonschema' 3
fi
plan --trees="$trees" hmm amdgpu --format=porcelain -z
tr '\0\n' '\n#' <out >lines
unlike lines '.#' 'porcelain with -z has no line ends'
like lines '^result	conflicts$' 'and its records'

export GIT_COMMITTER_DATE='1564000000 +0000'
plan --trees="$trees" hmm amdgpu --fixup="$TRASH/null.patch" --format=mail
exit_is 0 'mail'
cp out mail
git mailinfo msg patch <mail >info
like info '^Subject: the hmm tree and the amdgpu tree: prepare the consumer now$' 'git reads it'
tr -d '\n' <mail >one
like one 'Cc:.*mm@example.org.*amd-gfx@example.org' 'it goes to the lists of both'
like msg '^ 1 prep ' 'with the table'
like msg 'amdgpu_ttm.c:96: hmm_range_register$' 'the conflict'
like msg '^  b02277deaf8e \("mm/hmm: register ranges with a mirror instead of an mm"\)$' 'its commits'
like msg '^   fixup +1 line is left' 'and why the others are behind'
awk 'length > 79 && !/^    /' msg >long
unlike msg 'null.patch' 'paths of this machine stay here'
is "$(wc -l <long)" 0 'in lines that a mail can have'
plan --trees="$trees" hmm amdgpu --fixup="$TRASH/null.patch" --format=mail
is "$(cat out)" "$(cat mail)" 'the same again'

# ----------------------------------------------------------------------------- bad input

plan hmm
exit_is 129 'one tree'
plan hmm amdgpu --date=tomorrow
exit_is 129 'no day'
plan hmm nothing-like-it
exit_is 128 'no tree'
plan hmm amdgpu --fixup=nothing-like-it
exit_is 128 'no fixup'
plan hmm amdgpu --with=nothing-like-it
exit_is 128 'nothing to take at once'
finish
