// SPDX-License-Identifier: GPL-2.0
#include <linux/err.h>
#include "gswip_port.h"

static void gswip_port_caps(struct gswip_port *p)
{
	p->config.mac_capabilities = p->pcdu & 0xff;
	p->config.mac_managed_pm = true;
}

int gswip_ports_init(struct gswip_priv *priv, struct dsa_switch *ds)
{
	unsigned int i;

	if (ds->num_ports > ARRAY_SIZE(priv->port))
		return -ENOSPC;
	for (i = 0; i < ds->num_ports; i++) {
		priv->port[i].dp = dsa_to_port(ds, i);
		gswip_port_caps(&priv->port[i]);
	}
	priv->nr = i;
	return 0;
}
