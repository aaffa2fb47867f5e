// SPDX-License-Identifier: GPL-2.0
#include <linux/net.h>

int sock_no_bind(struct socket *sock, struct sockaddr *saddr, int len)
{
	return -EINVAL;
}
EXPORT_SYMBOL_GPL(sock_no_bind);

int sock_no_connect(struct socket *sock, struct sockaddr *saddr, int len,
		    int flags)
{
	return -EINVAL;
}

int kernel_bind(struct socket *sock, struct sockaddr *addr, int addrlen)
{
	return sock->ops->bind(sock, addr, addrlen);
}
