// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/log2.h>
#include <linux/objcache.h>

unsigned int objcache_shift(unsigned int size)
{
	return ilog2(size);
}
