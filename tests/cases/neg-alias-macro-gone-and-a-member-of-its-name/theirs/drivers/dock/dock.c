// SPDX-License-Identifier: GPL-2.0
#include <linux/link.h>

struct dock {
	struct link_ctl *link_host;
	int (*link_kick)(struct link_ctl *ctl);
};

int dock_start(struct dock *dock);

int dock_start(struct dock *dock)
{
	if (!dock->link_host || dock->link_host->id < 0)
		return -1;
	return dock->link_kick(dock->link_host);
}
