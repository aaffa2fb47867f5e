// SPDX-License-Identifier: GPL-2.0
#include "errs.h"

static const int flags[] = {
#define x(t, n) n,
	SB_ERRS()
#undef x
};

int sb_err_fix(enum sb_err e)
{
	return flags[e];
}
