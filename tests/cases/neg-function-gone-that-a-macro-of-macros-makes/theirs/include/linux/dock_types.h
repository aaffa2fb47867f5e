/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DOCK_TYPES_H
#define _LINUX_DOCK_TYPES_H

struct dock {
	int port;
	int lamp;
};

#endif
