// SPDX-License-Identifier: GPL-2.0
#include <linux/dock.h>

static struct dock *docks[8];

int dock_register(struct dock *dock)
{
	if (dock->port < 0 || dock->port > 7)
		return -1;
	docks[dock->port] = dock;
	return 0;
}

void dock_release(struct dock *dock)
{
	docks[dock->port] = 0;
}

int dock_scan(struct dock *dock)
{
	return docks[dock->port] == dock ? dock->lamp : -1;
}
