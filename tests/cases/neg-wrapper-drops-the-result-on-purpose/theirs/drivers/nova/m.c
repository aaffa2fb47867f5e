// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/nmc.h>
#define nova_set(r, v)	({ int __ret = nmc_set(r, v); __ret; })
#define nova_try(r, v)	do { if (nmc_set(r, v)) pr_err("set\n"); } while (0)
int nova_m(u32 v)
{
	int ret = nmc_set_name(1, v);

	nova_set(2, v);
	nova_try(3, v);
	if (nmc_set_name(4, v))
		return -EIO;
	return ret ? ret : nmc_set_name(5, v);
}
