// SPDX-License-Identifier: GPL-2.0
#include <linux/exa_flow.h>

unsigned int exa_nic_ring(struct exa_flow_attr *attr);

unsigned int exa_nic_ring(struct exa_flow_attr *attr)
{
	return attr->nic_attr[0].ring;
}
