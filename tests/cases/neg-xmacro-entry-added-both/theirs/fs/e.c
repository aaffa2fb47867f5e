// SPDX-License-Identifier: GPL-2.0-only
#include <linux/errs.h>

int e_retry(enum errs e)
{
	return e == ERRS_EXTRA;
}
