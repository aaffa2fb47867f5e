// SPDX-License-Identifier: GPL-2.0
#include <linux/net.h>

int plover_listen(struct socket *sock, u16 port);
int plover_listen(struct socket *sock, u16 port)
{
	struct sockaddr_in sin = {
		.sin_family = 2,
		.sin_port = port,
	};
	int ret;

	ret = kernel_bind(sock, (struct sockaddr *)&sin, sizeof(sin));
	if (ret < 0)
		return ret;
	return kernel_listen(sock, 5);
}
