/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NET_L2TAG_H
#define _NET_L2TAG_H

#include <linux/types.h>

struct l2tag_ops {
	int (*push)(void *priv, u16 *tci, u32 flags);
	const char *name;
};

int l2tag_register(const struct l2tag_ops *ops, u16 proto);
int l2tag_parse(const u8 *data, u16 *tci, u32 *rest);

enum l2tag_class {
	L2TAG_CLASS_NONE,
	L2TAG_CLASS_LOW,
	L2TAG_CLASS_HIGH,
	L2TAG_CLASS_MAX
};

static inline const char *l2tag_class_str(enum l2tag_class c)
{
	return c == L2TAG_CLASS_HIGH ? "high" :
		c == L2TAG_CLASS_LOW ? "low" : "none";
}

#endif
