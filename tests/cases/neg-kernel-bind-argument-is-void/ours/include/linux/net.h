/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _LINUX_NET_H
#define _LINUX_NET_H
#include <linux/types.h>

struct sockaddr {
	u16 sa_family;
	char sa_data[14];
};
/* a pointer to an address of any length */
struct sockaddr_unsized {
	u16 sa_family;
	char sa_data[];
};
struct sockaddr_in {
	u16 sin_family;
	u16 sin_port;
	u32 sin_addr;
};
struct socket {
	short type;
	unsigned long flags;
};

int kernel_bind(struct socket *sock, struct sockaddr_unsized *addr, int addrlen);
int kernel_listen(struct socket *sock, int backlog);
#endif
