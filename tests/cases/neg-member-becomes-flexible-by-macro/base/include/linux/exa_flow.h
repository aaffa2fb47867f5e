/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_EXA_FLOW_H
#define _LINUX_EXA_FLOW_H

struct exa_vport_attr {
	unsigned int vport;
	unsigned int flags;
};

struct exa_nic_attr {
	unsigned int ring;
};

/**
 * struct exa_flow_attr - what a flow does
 * @action: bits of it
 * @vport_attr: for switching, behind the rest
 * @nic_attr: for the host, behind the rest
 */
struct exa_flow_attr {
	unsigned int action;
	union {
		struct exa_vport_attr vport_attr[0];
		struct exa_nic_attr nic_attr[0];
	};
};

#endif
