// SPDX-License-Identifier: GPL-2.0
#include <linux/exa_flow.h>

unsigned int exa_switch_port(struct exa_flow_attr *attr);

static unsigned int exa_port_flags(const struct exa_vport_attr *vport)
{
	return vport->flags & 0xff;
}

unsigned int exa_switch_port(struct exa_flow_attr *attr)
{
	struct exa_vport_attr *vport = attr->vport_attr;

	if (exa_port_flags(attr->vport_attr))
		return vport->vport;
	return 0;
}
