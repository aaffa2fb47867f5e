/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NET_SOCKWAIT_H
#define _NET_SOCKWAIT_H

#include <linux/types.h>

struct sock {
	long sndtimeo;
	u32 wmem;
};

struct socket {
	struct sock *sk;
	u32 state;
};

int sock_wait_mem(struct sock *sk, long *timeo);

struct sockwait_stats {
	u64 packets;
	u64 bytes;
	u32 errors;
	u32 overruns;
};

static inline void sockwait_stats_clear(struct sockwait_stats *s)
{
	s->packets = 0;
	s->bytes = 0;
	s->errors = 0;
	s->overruns = 0;
}

/* limits of this unit, in bytes */
#define SOCKWAIT_MIN_XFER		16
#define SOCKWAIT_MAX_XFER		4096
#define SOCKWAIT_ALIGN			64

#endif /* _NET_SOCKWAIT_H */
