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
	unsigned long		inet_flags;
	u8			mc_index;
};

#define inet_sk(ptr) container_of(ptr, struct inet_sock, sk)

enum {
	INET_FLAGS_RECVERR	= 9,
	INET_FLAGS_HDRINCL	= 12,
};

#define inet_test_bit(nr, sk)	\
	(!!(inet_sk(sk)->inet_flags & BIT(INET_FLAGS_##nr)))
#endif
