/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _OF_GRAPH_H
#define _OF_GRAPH_H

#include <linux/cleanup.h>

struct device_node;

struct device_node *of_graph_next(struct device_node *node);
void of_graph_done(struct device_node *node);

DEFINE_FREE(device_node, struct device_node *, if (_T) of_graph_done(_T))

#endif
