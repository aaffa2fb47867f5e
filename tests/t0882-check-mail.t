#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# crosstree check --format=mail, and --format=html of two trees.
. "$(dirname "$0")/lib/test-lib.sh"

"$ROOT/tests/minikernel/build" -q "$TRASH/mk" || exit 1
export GIT_COMMITTER_NAME='In Tegrator' GIT_COMMITTER_EMAIL=in@example.org
export GIT_COMMITTER_DATE='1564000000 +0000'
mails() {
	run crosstree -C "$TRASH/mk" check --trees="$ROOT/tests/minikernel/trees" --format=mail "$@"
}
# header NAME: of all mails, unfolded.
header() {
	awk '/^[ \t]/ && h { h = h $0; next } { if (h) print h; h = "" } /^[A-Z][A-Za-z-]*: / { h = $0 }
		END { if (h) print h }' out | sed -n "s/^$1: //p"
}
before=$(state_of mk)

# a silent one
mails hmm amdgpu
exit_is 1 'a conflict is an answer of no'
is "$(header Subject)" 'the amdgpu tree and the hmm tree break each other: hmm_range_register' 'one mail about it'
is "$(header From)" 'In Tegrator <in@example.org>' 'from who runs it'
is "$(header To)" '"Jasper Glint" <jasper.glint@example.com>, "Philippa Yang" <philippa.yang@example.com>' \
	'to the authors of both sides'
is "$(header Cc)" 'Dora Albrecht <dora.albrecht@example.com>, amd-gfx@example.org, mm@example.org' \
	'and to the owners of both trees'
like out "^  $(git -C mk log -1 --format=%h --abbrev=12 --grep='register ranges with a mirror' hmm) \(\"mm/hmm: " 'the commit of one side'
like out "^  $(git -C mk log -1 --format=%h --abbrev=12 --grep='get user pages from HMM' amdgpu) \(\"drm/amdgpu: " 'and of the other'
like out '^    argument 2 is struct mm_struct \*, the function now takes struct hmm_mirror \*$' 'what breaks'
like out '^No fix can be proposed: needs a struct hmm_mirror' 'why no fix is proposed'
unlike out 'integration' 'of no integration'
git mailsplit -o. out >count
content_is count 1 'git takes it for one mail'
git mailinfo msg patch <./0001 >info
like info '^Subject: the amdgpu tree' 'and reads it'
cp out first
mails hmm amdgpu
is "$(cat out)" "$(cat first)" 'the same again'
mails amdgpu hmm
is "$(header Message-ID)" "$(sed -n 's/^Message-ID: //p' first)" 'known by the same id the other way round'

# one that git sees
mails nouveau drm-next
is "$(header Subject)" 'conflict between the drm-next tree and the nouveau tree in drivers/gpu/drm/nouveau/nouveau_drm.c' 'a textual one'
like out '^\+\+<<<<<<< nouveau$' 'the diff with both sides, by name'
like out '^\+\+>>>>>>> drm-next$' 'and the other'
is "$(state_of mk)" "$before" 'nothing is written'
mails linus docs
exit_is 0 'no conflict'
is "$(cat out)" '' 'no mail'
like err 'and so no mail' 'which is told'

# a proposed fix: mm has converted its own uses
mails block mm
like out '^A fix is proposed below' 'a fix is proposed'
like out '^diff --git a/' 'as a patch'

# with a resolution in the store it is shown
git -C mk checkout -q --detach nouveau
git -C mk merge -q -m m drm-next >/dev/null 2>&1
sed -i '/^<<<<<<< /,/^=======$/d;/^>>>>>>> /d;s/DRIVER_RENDER,/DRIVER_RENDER | DRIVER_SYNCOBJ,/' mk/drivers/gpu/drm/nouveau/nouveau_drm.c
GIT_COMMITTER_DATE='1564000000 +0000' git -C mk commit -q -a -m 'Merge drm-next'
crosstree -C mk fixup record HEAD >/dev/null
mails nouveau drm-next
exit_is 0 'what is resolved counts no more'
like out '^The recorded resolution [0-9a-f]{12} is below' 'and is told with what is recorded'
like out '^\+\+?.*DRIVER_SYNCOBJ' 'the resolution'
unlike out '^\+\+<<<<<<<' 'without markers'

# all of them: each conflict once, to whom it is about
mails --matrix
exit_is 1 'a matrix'
is "$(header Subject | sort | uniq -d)" '' 'tells each conflict once'
is "$(header Subject | grep -c 'amdgpu tree and the hmm tree break')" 1 'between the trees that introduced it'
unlike out 'drm-next tree and the nouveau tree in' 'what is resolved is left out'
n=$(grep -c '^From 0000' out)
crosstree -C mk check --matrix --trees="$ROOT/tests/minikernel/trees" --format=json >"$TRASH/state.json"
is "$n" "$(python3 -c '
import json, sys
doc = json.load(open(sys.argv[1]))
print(len([c for c in doc["silent"] if not c["fixup"] and not c["suppressed"]]) + len([c for c in doc["textual"] if not c["fixup"]]))' "$TRASH/state.json")" 'as many as there are causes'
mails --matrix --since="$TRASH/state.json"
exit_is 0 '--since'
is "$(cat out)" '' 'nothing is told twice'
mails --all hmm
is "$(header Subject | grep -c 'block tree')" 0 '--all: what the tree has a part in'
mails --series "$TRASH/none" hmm
exit_is 128 'a series that is not there'

# what there is no merge of
mails --self hmm
exit_is 129 'not with --self'
mails hmm amdgpu --result hmm
exit_is 129 'nor with a result'

# the page of two trees
run crosstree -C mk check hmm amdgpu --trees="$ROOT/tests/minikernel/trees" --format=html
exit_is 1 'a page of two trees'
like out '^<!DOCTYPE html>$' 'is html'
like out '<b>hmm_range_register\(\)</b>' 'names what breaks'
is "$(grep -c '<details id="c' out)" 1 'and nothing else'
run crosstree -C mk check hmm amdgpu~1 --format=html
exit_is 1 'of revisions, without a trees file'
finish
