/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _CTYPE_X_H
#define _CTYPE_X_H

static inline int to_low(int c)
{
	return c | 0x20;
}

#endif
