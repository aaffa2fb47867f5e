/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SHRINK_LITE_H
#define _LINUX_SHRINK_LITE_H
#include <linux/kernel.h>
#define __same_type(a, b) __builtin_types_compatible_p(__typeof__(a), __typeof__(b))
#define container_of_checked(ptr, type, member) ({ \
	_Static_assert(__same_type(*(ptr), ((type *)0)->member), \
		       "pointer type mismatch in container_of_checked()"); \
	container_of(ptr, type, member); })
struct shrinker {
	unsigned long (*count)(struct shrinker *s);
	void *private_data;
};

/**
 * shrink_lite_h_slot1a_sum - sum a slot
 * @v: value
 *
 * Return: the value in units of 512.
 */
static inline unsigned long shrink_lite_h_slot1a_sum(unsigned long v)
{
	return v >> 3;
}

#ifdef CONFIG_SHRINK_LITE_H_CLK1b
int shrink_lite_h_clk1b_enable(unsigned int id);
#else
static inline int shrink_lite_h_clk1b_enable(unsigned int id)
{
	return -95;
}
#endif

#endif
