/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_EXA_FLOW_H
#define _LINUX_EXA_FLOW_H

#define DECLARE_FLEX_ARRAY(TYPE, NAME) \
	struct { struct { } __empty_ ## NAME; TYPE NAME[]; }

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
		DECLARE_FLEX_ARRAY(struct exa_vport_attr, vport_attr);
		DECLARE_FLEX_ARRAY(struct exa_nic_attr, nic_attr);
	};
};

#endif
