/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _INET_SOCK_H
#define _INET_SOCK_H
#include <linux/types.h>

struct sock {
	int sk_type;
};

struct inet_sock {
	struct sock		sk;
	u32			inet_saddr;
	u8			tos;
	u8			recverr:1,
				is_icsk:1,
				freebind:1,
				hdrincl:1;
	u8			mc_index;
};

#define inet_sk(ptr) container_of(ptr, struct inet_sock, sk)
#endif
