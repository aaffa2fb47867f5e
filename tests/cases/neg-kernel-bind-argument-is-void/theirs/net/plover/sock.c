// SPDX-License-Identifier: GPL-2.0
#include <linux/net.h>

struct plover_addr {
	void *addr;
	int len;
};

int plover_listen(struct socket *sock, struct plover_addr *a);
int plover_listen(struct socket *sock, struct plover_addr *a)
{
	int ret;

	ret = kernel_bind(sock, a->addr, a->len);
	if (ret < 0)
		return ret;
	return kernel_bind(sock, (void *)&a[1], a[1].len);
}
