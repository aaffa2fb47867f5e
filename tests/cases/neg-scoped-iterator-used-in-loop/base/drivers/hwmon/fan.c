// SPDX-License-Identifier: GPL-2.0-only
#include <linux/of.h>

struct fan {
	u32 rate[4];
	int n;
};

int fan_parse(struct fan *f, struct device_node *np)
{
	struct device_node *child;
	int ret;

	for_each_child_of_node(np, child) {
		ret = of_read(child, "rate", &f->rate[f->n]);
		if (ret) {
			of_node_put(child);
			return ret;
		}
		if (f->n++ == 3)
			break;
	}

	f->rate[0] |= 1;
	f->rate[1] |= 1;

	return 0;
}

int fan_total(const struct fan *f)
{
	int i, sum = 0;

	for (i = 0; i < f->n; i++)
		sum += f->rate[i];
	return sum;
}
