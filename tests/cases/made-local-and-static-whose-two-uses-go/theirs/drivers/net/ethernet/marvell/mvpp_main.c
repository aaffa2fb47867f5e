// SPDX-License-Identifier: GPL-2.0
#include "mvpp.h"

#define MVPP_CTRL	1
#define MVPP_STATUS	2

static unsigned int resets;

static u32 mvpp_status(struct mvpp *priv)
{
	return priv->regs[MVPP_STATUS];
}

int mvpp_open(struct mvpp *priv)
{
	struct device *dev = priv->dev;

	if (priv->up) {
		dev_err(dev, "is up\n");
		return -EINVAL;
	}

	priv->regs[MVPP_CTRL] |= 1;
	priv->regs[MVPP_CTRL] &= ~4U;

	if (priv->hw_version < 2)
		priv->regs[MVPP_CTRL] |= 2;

	priv->up = true;
	return 0;
}

int mvpp_check(struct mvpp *priv)
{
	if (!priv->up)
		return -ENODEV;

	if (mvpp_status(priv) & 1)
		return -EINVAL;

	return 0;
}

void mvpp_reset(struct mvpp *priv)
{
	resets++;
	priv->regs[MVPP_CTRL] = 0;
	priv->up = false;
}

int mvpp_poll(struct mvpp *priv, int budget)
{
	int done = 0;

	while (done < budget && (priv->regs[MVPP_STATUS] & 2))
		done++;
	return done;
}
