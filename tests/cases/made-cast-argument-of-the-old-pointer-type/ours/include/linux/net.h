/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NET_H
#define _NET_H

#include <linux/types.h>

struct sockaddr {
	unsigned short sa_family;
	char sa_data[14];
};

struct sockaddr_unsized {
	unsigned short sa_family;
	char sa_data[];
};

struct socket;

struct proto_ops {
	int family;
	int (*release)(struct socket *sock);
	int (*bind)(struct socket *sock, struct sockaddr_unsized *myaddr,
		    int sockaddr_len);
	int (*connect)(struct socket *sock, struct sockaddr_unsized *vaddr,
		       int sockaddr_len, int flags);
};

struct proto {
	int (*bind)(struct socket *sk, struct sockaddr *uaddr, int addr_len);
	const char *name;
};

struct socket {
	const struct proto_ops *ops;
	void *sk;
};

int kernel_bind(struct socket *sock, struct sockaddr_unsized *addr, int addrlen);
int sock_no_bind(struct socket *sock, struct sockaddr_unsized *saddr, int len);
int sock_no_connect(struct socket *sock, struct sockaddr_unsized *saddr, int len,
		    int flags);

#endif
