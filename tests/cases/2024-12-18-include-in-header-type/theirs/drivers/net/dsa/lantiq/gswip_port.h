/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LANTIQ_GSWIP_PORT_H
#define __LANTIQ_GSWIP_PORT_H

#include <net/dsa.h>

struct gswip_port {
	struct dsa_port *dp;
	u32 pcdu;
	struct phylink_config config;
};

struct gswip_priv {
	struct gswip_port port[7];
	unsigned int nr;
};

#endif
