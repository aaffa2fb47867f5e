// SPDX-License-Identifier: GPL-2.0
#include <linux/link.h>

int link_up(struct link_ctl *ctl)
{
	return ctl->speed > ctl->id;
}

int link_old(struct link_host *h);

int link_old(struct link_host *h)
{
	return link_kick(h);
}
