/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NETDEVICE_H
#define _NETDEVICE_H

#include <linux/types.h>

#define __percpu
#define this_cpu_ptr(ptr) ({ (__typeof__(ptr))((char *)(ptr) + 0); })

typedef struct {
	long v;
} u64_stats_t;

static inline void u64_stats_add(u64_stats_t *p, unsigned long val)
{
	p->v += val;
}

struct pcpu_lstats {
	u64_stats_t packets;
	u64_stats_t bytes;
};

struct net_device {
	struct pcpu_lstats __percpu *lstats;
	unsigned int mtu;
};

#endif
