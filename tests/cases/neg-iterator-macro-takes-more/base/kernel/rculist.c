// SPDX-License-Identifier: GPL-2.0
#include <linux/rculist.h>

static const struct {
	unsigned int id;
	const char *name;
} rl_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *rl_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(rl_names); i++)
		if (rl_names[i].id == id)
			return rl_names[i].name;
	return "unknown";
}

struct rl_node {
	struct list_head link;
};

unsigned int list_len(const struct list_head *head)
{
	const struct rl_node *n;
	unsigned int len = 0;

	list_for_each_entry_rcu(n, head, link)
		len++;
	return len;
}
