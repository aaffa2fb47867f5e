// SPDX-License-Identifier: GPL-2.0
#include <linux/rculist9.h>

static const struct {
	unsigned int id;
	const char *name;
} rl9_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *rl9_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(rl9_names); i++)
		if (rl9_names[i].id == id)
			return rl9_names[i].name;
	return "unknown";
}
struct rl9_node {
	struct list_head link;
};

unsigned int list9_len(const struct list_head *head)
{
	const struct rl9_node *n;
	unsigned int len = 0;

	list9_for_each_entry_rcu(n, head, link)
		len++;
	return len;
}
