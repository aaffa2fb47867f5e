#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# A function that does not fit its callback is told once where it is placed, also when the
# other side changed a function of its name in the file that it was moved from.
. "$(dirname "$0")/lib/test-lib.sh"

case=$TESTS/cases/made-callback-moved-to-another-file
git init -q repo
cp -r "$case/base/." repo
commit repo base
git -C repo tag base
for side in ours theirs; do
	git -C repo checkout -q -b "$side" base
	cp -r "$case/$side/." repo
	commit repo "$side"
done

run crosstree -C repo check --kinds=silent --format=porcelain ours theirs
like out '	callback	certain	-	struct chardev_ops.read	14	zeros_read\(\) parameter 4' \
	'the callback that it does not fit'
unlike out '	signature	' 'and not the function beside it'

finish
