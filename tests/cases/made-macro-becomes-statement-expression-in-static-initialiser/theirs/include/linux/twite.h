/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TWITE_H
#define _LINUX_TWITE_H
#include <linux/kernel.h>
#define TWITE_MILLIC(c) ({ int __c = (c); __c * 1000 + 150; })
#define TWITE_CELSIUS(m) (((m) - 150) / 1000)

/**
 * twite_h_slot1a_sum - sum a slot
 * @v: value
 *
 * Return: the value in units of 8.
 */
static inline unsigned long twite_h_slot1a_sum(unsigned long v)
{
	return v >> 8;
}

#define TWITE_H_POOL1b_MAX	29
#define TWITE_H_RATE1b_ALIGN(v)	(((v) + 15) & ~15UL)

#ifdef CONFIG_TWITE_H_ZONE1c
int twite_h_zone1c_enable(unsigned int id);
#else
static inline int twite_h_zone1c_enable(unsigned int id)
{
	return -95;
}
#endif

/* trunk states as the hardware counts them */
enum twite_h_trunk1d_mode {
	TWITE_H_TRUNK1d_MODE_RESET = 0,
	TWITE_H_TRUNK1d_MODE_ARMED = 1,
	TWITE_H_TRUNK1d_MODE_DRAIN = 2,
	TWITE_H_TRUNK1d_MODE_STOPPED = 3,
};

#endif
