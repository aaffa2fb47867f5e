// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>

struct shrink_control {
	int window;
};

size_t gpu_ctl_size(struct shrink_control *c)
{
	return sizeof(struct shrink_control) * 2 + c->window;
}
