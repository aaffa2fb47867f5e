// SPDX-License-Identifier: GPL-2.0-only
#include <linux/clk.h>

struct u_ops {
	long (*round_rate)(int rate);
};

long u_go(void *data, const struct u_ops *dflt)
{
	typeof(dflt) ops = data ?: dflt;

	return ops->round_rate(4) + ((const struct u_ops *)data)->round_rate(5);
}
