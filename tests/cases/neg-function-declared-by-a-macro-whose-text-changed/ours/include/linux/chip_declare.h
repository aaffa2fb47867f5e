/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _CHIP_DECLARE_H
#define _CHIP_DECLARE_H

struct chip;
struct node;

struct chip_id {
	const char *name;
	const void *data;
};

struct chip_ops {
	int (*init)(struct chip *c);
};

typedef int (*chip_init_t)(struct chip *c);

typedef int (*chip_setup_t)(struct chip *chip);

#define CHIP_OF_DECLARE(table, n, fn, type)	\
	static const struct chip_id __chip_##n __attribute__((__used__))	\
		= { .name = #n, .data = (fn == (type)0) ? fn : fn }
#define CHIP_DECLARE(n, fn)	CHIP_OF_DECLARE(chip, n, fn, chip_setup_t)

#endif
