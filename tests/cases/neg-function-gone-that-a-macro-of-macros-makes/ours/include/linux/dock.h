/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DOCK_H
#define _LINUX_DOCK_H

struct dock {
	int port;
	int lamp;
};

int dock_register(struct dock *dock);
void dock_release(struct dock *dock);

#endif
