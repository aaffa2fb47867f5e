// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/net.h>
#include <linux/export.h>

int kernel_bind(struct socket *sock, struct sockaddr *addr, int addrlen)
{
	if (addrlen < (int)sizeof(addr->sa_family))
		return -EINVAL;
	sock->flags |= addr->sa_family;
	return 0;
}
EXPORT_SYMBOL(kernel_bind);

int kernel_listen(struct socket *sock, int backlog)
{
	return sock->type == backlog;
}
EXPORT_SYMBOL(kernel_listen);
