// SPDX-License-Identifier: GPL-2.0-only
#include <linux/errs.h>

static const char * const strs[] = {
#define x(n, s) s,
	ERR_LIST(x)
#undef x
};

const char *errs_str(enum errs e)
{
	return e < ERRS_NR ? strs[e] : strs[ERRS_BROKEN];
}
