/* SPDX-License-Identifier: GPL-2.0 */
#ifndef SAVORY_H
#define SAVORY_H
#include <linux/kernel.h>
enum savory_link {
	SAVORY_LINK_OFF,
	SAVORY_LINK_ACTIVE,
	SAVORY_LINK_BROKEN,
};

/**
 * savory_h_hint1a_sum - sum a hint
 * @v: value
 *
 * Return: the value in units of 64.
 */
static inline unsigned long savory_h_hint1a_sum(unsigned long v)
{
	return v >> 3;
}

#ifdef CONFIG_SAVORY_H_LANE1b
int savory_h_lane1b_enable(unsigned int id);
#else
static inline int savory_h_lane1b_enable(unsigned int id)
{
	return -95;
}
#endif

/* lane states as the hardware counts them */
enum savory_h_lane1c_mode {
	SAVORY_H_LANE1c_MODE_READY = 0,
	SAVORY_H_LANE1c_MODE_ARMED = 1,
	SAVORY_H_LANE1c_MODE_FAULT = 2,
	SAVORY_H_LANE1c_MODE_IDLE = 3,
};

int savory_power(enum savory_link l);
#endif
