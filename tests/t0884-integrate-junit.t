#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# crosstree integrate --format=junit: a test case a tree.
. "$(dirname "$0")/lib/test-lib.sh"

"$ROOT/tests/minikernel/build" -q "$TRASH/mk" || exit 1
git -C mk branch '<sum>&"' linus
printf '[tree "%s"]\n\tref = %s\n' linus linus hmm hmm drm-next drm-next nouveau nouveau amdgpu amdgpu >trees
# shellcheck disable=SC1003
printf '[tree "<sum>&\\""]\n\tref = "<sum>&\\""\n\tpolicy = integration\n[tree "gone"]\n\tref = no-such\n' >>trees

run crosstree -C mk integrate --trees="$TRASH/trees" --check --on-conflict=drop-tree --format=junit
exit_is 1 'trees that are not in are an answer of no'
python3 - out >cases <<'END'
import sys
import xml.etree.ElementTree as et
suite = et.parse(sys.argv[1]).getroot()[0]
print(suite.get("name"), suite.get("tests"), suite.get("failures"), suite.get("skipped"))
for c in suite:
    print(c.get("name"), *[e.tag for e in c])
END
content_is cases 'integrate linus 7 3 1
linus
hmm
drm-next
nouveau failure
amdgpu failure
<sum>&" skipped
gone failure' 'xml with a case a tree: in, not in, left out'
like out '^ +<failure type="merge" message="dropped.*drivers/gpu/drm/nouveau/nouveau_drm\.c: content with drm-next$' 'the path, and with whom'
like out 'amdgpu_ttm\.c:[0-9]+: hmm_range_register: argument 2 is' 'what breaks without a conflict'
run crosstree -C mk integrate --trees="$TRASH/trees" --order=suggest --format=junit
exit_is 129 'not of an order'
finish
