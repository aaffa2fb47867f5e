// SPDX-License-Identifier: GPL-2.0
#include <linux/of.h>
#include <linux/of_graph.h>

int graph_count(struct device_node *node)
{
	int n = 0;

	while ((node = of_graph_next(node)))
		n++;

	return n;
}
