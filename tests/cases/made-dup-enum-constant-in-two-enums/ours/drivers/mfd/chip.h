/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef CHIP_H
#define CHIP_H

#include <linux/kernel.h>

#define CHIP_CTRL	0
#define CHIP_STAT	1
#define CHIP_MAX	8

#define CHIP_F_FAST	BIT(0)
#define CHIP_F_SLOW	BIT(1)

enum chip_state {
	CHIP_OFF,
	CHIP_IDLE,
	CHIP_BUSY,
	CHIP_NR_STATES
};

struct chip_id {
	const char *compatible;
	int data;
};

struct chip {
	const char *name;
	enum chip_state state;
	u32 regs[CHIP_MAX];
	void *priv;

	/* set once, at probe */
	unsigned int flags;
	struct list_head node;
};

int chip_reset(struct chip *c);
int chip_probe(struct chip *c, const char *name);
void chip_remove(struct chip *c);

/* helpers */

static inline bool chip_is_idle(const struct chip *c)
{
	return c->state == CHIP_IDLE;
}

#endif
