/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _OF_H
#define _OF_H

#include <linux/cleanup.h>

struct device_node;

void of_node_put(struct device_node *node);

DEFINE_FREE(device_node, struct device_node *, if (_T) of_node_put(_T))

#endif
