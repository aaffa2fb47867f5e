/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NODE_DEVICE_H
#define _LINUX_NODE_DEVICE_H

#include <linux/node.h>

struct node_match {
	const struct node *np;
	int flags;
};

#endif
