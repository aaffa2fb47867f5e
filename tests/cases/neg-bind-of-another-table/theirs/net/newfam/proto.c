// SPDX-License-Identifier: GPL-2.0
#include <linux/net.h>

static int newfam_bind(struct socket *sk, struct sockaddr *uaddr, int addr_len)
{
	return uaddr->sa_family ? 0 : -EINVAL;
}

struct proto newfam_prot = {
	.bind = newfam_bind,
	.name = "newfam",
};

int newfam_rebind(struct socket *sk, struct sockaddr *addr)
{
	return newfam_prot.bind(sk, addr, sizeof(*addr));
}
