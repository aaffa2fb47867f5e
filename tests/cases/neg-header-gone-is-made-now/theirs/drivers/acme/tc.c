// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include "acme_lag.h"

struct acme_lag;

bool acme_tc_lag(const struct acme_lag *l)
{
	return l != NULL;
}
