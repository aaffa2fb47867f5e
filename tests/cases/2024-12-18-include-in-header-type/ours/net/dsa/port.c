// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/err.h>
#include <linux/phylink.h>
#include <net/dsa.h>

int dsa_port_phylink_create(struct dsa_port *dp)
{
	if (!dp->pl_config)
		return -EINVAL;
	dp->pl_config->type = PHYLINK_NETDEV;
	dp->pl_config->dev = dp->ds->dev;
	return 0;
}
