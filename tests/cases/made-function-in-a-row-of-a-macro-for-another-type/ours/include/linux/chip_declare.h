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

typedef int (*chip_probe_t)(struct node *n, struct chip *c);

#define CHIP_BEGIN(n)	static const struct chip_id n##_chips[] = {
#define CHIP_ROW(n, fn)	{ .name = n, .data = (chip_probe_t){ fn }, },
#define CHIP_END(n)	{ } }; const struct chip_id *n##_first(void); const struct chip_id *n##_first(void) { return n##_chips; }

#endif
