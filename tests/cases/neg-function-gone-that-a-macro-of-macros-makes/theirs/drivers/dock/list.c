// SPDX-License-Identifier: GPL-2.0
#include <linux/scan.h>

DOCK_OPS(dock);

int dock_list(struct dock *dock);

int dock_list(struct dock *dock)
{
	if (dock_level(dock))
		return -1;
	return dock_scan(dock);
}
