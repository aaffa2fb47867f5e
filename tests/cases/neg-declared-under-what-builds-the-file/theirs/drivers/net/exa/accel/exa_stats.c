// SPDX-License-Identifier: GPL-2.0
#include "exa_macsec.h"

int exa_stats_count(const struct exa_device *dev);

int exa_stats_count(const struct exa_device *dev)
{
	if (!exa_has_macsec(dev))
		return 0;
	return 12;
}
