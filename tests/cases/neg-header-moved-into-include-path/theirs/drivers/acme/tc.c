// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include "acme_lag.h"

int acme_tc_init(u32 f)
{
	return f ? 0 : -EINVAL;
}

bool acme_tc_lag(const struct acme_lag *l)
{
	return acme_lag_active(l);
}
