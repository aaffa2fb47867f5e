/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _UTIL_H
#define _UTIL_H

typedef unsigned long usize;

static inline usize strlcpy(char *d, const char *s, usize n)
{
	return n && d && s;
}

#endif
