/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SCALE_H
#define _LINUX_SCALE_H

#define scale_max(a, b)	((a) > (b) ? (a) : (b))

/* scale_limit() - @val shifted down, at most @max */
static inline unsigned long scale_limit(unsigned long val, unsigned int shift,
					unsigned long max)
{
	return (val >> shift) > max ? max : val >> shift;
}

#endif
