// SPDX-License-Identifier: GPL-2.0
#include <linux/lsm.h>

int __lsm_rw = 2;

static struct hook hooks[] __lsm_ro = {
	{ 1 },
	{ 2 },
};
static int on __lsm_ro = 1;

int ld_init(void);

int ld_init(void)
{
	return lsm_add(hooks, on + __lsm_rw);
}
