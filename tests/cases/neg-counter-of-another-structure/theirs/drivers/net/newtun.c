// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

struct newtun_stats {
	u64 packets;
	u64 bytes;
};

struct newtun {
	struct net_device *dev;
	struct newtun_stats __percpu *lstats;
};

int newtun_xmit(struct newtun *tun, unsigned int len)
{
	struct newtun_stats *stats = this_cpu_ptr(tun->lstats);

	if (len > tun->dev->mtu)
		return -EINVAL;
	stats->bytes += len;
	this_cpu_ptr(tun->lstats)->packets++;

	return READ_ONCE(stats->packets) != 0;
}
