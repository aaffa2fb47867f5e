// SPDX-License-Identifier: GPL-2.0
#include "exa_macsec.h"

int exa_has_macsec(const struct exa_device *dev)
{
	return !!(dev->caps & 4);
}

int exa_macsec_init(struct exa_device *dev)
{
	return exa_has_macsec(dev) ? 0 : -1;
}
