/* SPDX-License-Identifier: GPL-2.0-only */
#include <linux/irqdomain.h>
#include <linux/of.h>

struct newic {
	struct device_node *np;
};
