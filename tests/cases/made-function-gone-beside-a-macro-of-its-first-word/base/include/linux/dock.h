/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DOCK_H
#define _LINUX_DOCK_H

struct dock {
	int port;
	int lamp;
};

int dock_register(struct dock *dock);
void dock_release(struct dock *dock);

#ifdef CONFIG_DOCK_SCAN
int dock_scan(struct dock *dock);
#else
static inline int dock_scan(struct dock *dock)
{
	return dock->port;
}
#endif

#endif
