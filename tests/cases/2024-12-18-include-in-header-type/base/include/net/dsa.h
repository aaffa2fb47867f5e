/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef __LINUX_NET_DSA_H
#define __LINUX_NET_DSA_H

#include <linux/types.h>
#include <linux/phylink.h>

struct dsa_switch;

struct dsa_port {
	struct dsa_switch *ds;
	unsigned int index;
	struct phylink_config *pl_config;
};

struct dsa_switch {
	struct device *dev;
	unsigned int num_ports;
	struct dsa_port *ports;
};

static inline struct dsa_port *dsa_to_port(struct dsa_switch *ds, int p)
{
	return &ds->ports[p];
}

#endif
