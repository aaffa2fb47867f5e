// SPDX-License-Identifier: GPL-2.0
#include <linux/slab.h>
#include <linux/string.h>

struct ptarmigan_attr {
	const char *name;
	int value;
};

static struct ptarmigan_attr *kmemdup_array(const struct ptarmigan_attr *src, int n)
{
	return kmemdup(src, n * sizeof(*src), GFP_KERNEL);
}

struct ptarmigan_attr *ptarmigan_clone(const struct ptarmigan_attr *a);
struct ptarmigan_attr *ptarmigan_clone(const struct ptarmigan_attr *a)
{
	return kmemdup_array(a, 4);
}
