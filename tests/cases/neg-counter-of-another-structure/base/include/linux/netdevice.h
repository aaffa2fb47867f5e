/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NETDEVICE_H
#define _NETDEVICE_H

#include <linux/types.h>

#define __percpu
#define this_cpu_ptr(ptr) ({ (__typeof__(ptr))((char *)(ptr) + 0); })

struct pcpu_lstats {
	u64 packets;
	u64 bytes;
};

struct net_device {
	struct pcpu_lstats __percpu *lstats;
	unsigned int mtu;
};

#endif
