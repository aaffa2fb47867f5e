// SPDX-License-Identifier: GPL-2.0
#include <linux/net.h>

struct sockaddr_rxnew {
	unsigned short family;
	u16 service;
	u32 addr[4];
};

struct rxnew_local {
	struct socket *socket;
	struct sockaddr_rxnew srx;
};

int rxnew_open(struct rxnew_local *local)
{
	int ret;

	local->srx.family = 33;
	ret = kernel_bind(local->socket,
			  (struct sockaddr *)&local->srx,
			  sizeof(local->srx));
	if (ret < 0)
		return ret;

	return 0;
}
