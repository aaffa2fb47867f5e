// SPDX-License-Identifier: GPL-2.0
#include <linux/dock.h>

int dock_list(struct dock *dock);

int dock_list(struct dock *dock)
{
	return dock->lamp;
}
