#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# What is said of a callback names what differs: a pointer to void for another one.
. "$(dirname "$0")/lib/test-lib.sh"

git init -q repo
mkdir -p repo/include repo/drivers
printf 'struct block;\nstruct funcs {\n\tint (*init)(void *handle);\n};\n' >repo/include/funcs.h
printf 'int unused;\n' >repo/drivers/core.c
commit repo base
git -C repo tag base

git -C repo checkout -q -b provider
sed -i 's/void \*handle/struct block *block/' repo/include/funcs.h
commit repo 'funcs: give the block'

git -C repo checkout -q -b consumer base
cat >repo/drivers/vcn.c <<'END'
#include <funcs.h>

static int vcn_init(void *handle)
{
	return !handle;
}

const struct funcs vcn_funcs = {
	.init = vcn_init,
};
END
commit repo 'vcn: add it'

run crosstree -C repo check provider consumer
like out 'vcn_init\(\) parameter 1 is void \*, the callback now takes struct block \*' \
	'the parameter that is another one'
unlike out 'returns int' 'and not the result, which is the same'

finish
