/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _I9XX_MEM_H
#define _I9XX_MEM_H

#include <linux/types.h>

struct i9xx_obj {
	u32 flags;
	u64 size;
};

struct pin_req {
	struct i9xx_obj *obj;
	u32 align;
};

static inline bool never_bind_ggtt(const struct i9xx_obj *obj)
{
	return obj->flags & BIT(4);
}

int i9xx_obj_pin(struct i9xx_obj *obj);

enum i9m_class {
	I9M_CLASS_NONE,
	I9M_CLASS_LOW,
	I9M_CLASS_HIGH,
	I9M_CLASS_MAX
};

static inline const char *i9m_class_str(enum i9m_class c)
{
	return c == I9M_CLASS_HIGH ? "high" :
		c == I9M_CLASS_LOW ? "low" : "none";
}

#endif
