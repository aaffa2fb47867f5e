// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include "acme_lag.h"

int acme_lag_ports(const struct acme_lag *l)
{
	return acme_lag_active(l) ? l->ports : 1;
}
