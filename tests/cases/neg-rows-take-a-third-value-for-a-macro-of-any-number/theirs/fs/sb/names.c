// SPDX-License-Identifier: GPL-2.0
#include "errs.h"

static const char * const names[] = {
#define x(t, ...) #t,
	SB_ERRS()
#undef x
};

const char *sb_err_name(enum sb_err e);

const char *sb_err_name(enum sb_err e)
{
	return names[e];
}
