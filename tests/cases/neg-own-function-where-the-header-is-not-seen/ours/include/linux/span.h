/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SPAN_H
#define _SPAN_H

int span_first(int a);

static inline long span_len(long bits)
{
	return bits >> 4;
}

#endif
