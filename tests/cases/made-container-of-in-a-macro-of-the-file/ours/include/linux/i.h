/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _I_H
#define _I_H
#include <linux/container_of.h>

struct shrinker {
	int seeks;
	int batch;
};
struct work { int a; };

struct mm_part {
	int lock;
	struct shrinker shrinker;
};

struct priv {
	int id;
	struct mm_part mm;
	struct shrinker witem;
};

#endif
