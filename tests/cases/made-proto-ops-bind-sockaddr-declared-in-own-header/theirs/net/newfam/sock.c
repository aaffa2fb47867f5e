// SPDX-License-Identifier: GPL-2.0
#include <linux/net.h>
#include "newfam.h"

int newfam_release(struct socket *sock)
{
	sock->sk = NULL;
	return 0;
}

int newfam_bind(struct socket *sock,
		struct sockaddr *addr, int len)
{
	return addr->sa_family ? 0 : -EINVAL;
}
