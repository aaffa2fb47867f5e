// SPDX-License-Identifier: GPL-2.0-only
#include <linux/errs.h>

int e_len(enum errs e)
{
	switch (e) {
#define x(n, s) case ERRS_##n: return sizeof(s);
	ERR_LIST(x)
#undef x
	default:
		return 0;
	}
}
