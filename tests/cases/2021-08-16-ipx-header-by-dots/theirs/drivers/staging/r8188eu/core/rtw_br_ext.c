// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include "../include/net/ipx.h"

#define MACADDRLEN 6

struct adapter {
	u8 br_mac[MACADDRLEN];
	struct ipx_address last;
};

static int __nat25_db_network_insert(struct adapter *priv, const u8 *mac,
				     const struct ipx_address *addr)
{
	for (int i = 0; i < MACADDRLEN; i++)
		priv->br_mac[i] = mac[i];
	priv->last = *addr;
	return 0;
}

int nat25_handle_ipx(struct adapter *priv, const u8 *mac, const struct ipxhdr *ipx)
{
	if (ipx->ipx_pktsize < sizeof(*ipx))
		return -EINVAL;
	return __nat25_db_network_insert(priv, mac, &ipx->ipx_source);
}