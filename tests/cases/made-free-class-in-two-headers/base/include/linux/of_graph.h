/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _OF_GRAPH_H
#define _OF_GRAPH_H

#include <linux/cleanup.h>

struct device_node;

struct device_node *of_graph_next(struct device_node *node);

#endif
