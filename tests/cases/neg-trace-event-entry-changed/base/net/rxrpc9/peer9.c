// SPDX-License-Identifier: GPL-2.0
#include <trace/events/peer9.h>

/* Bring a raw sample into the unit the callers count in. */
static int pe9_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}
void peer9_get(unsigned int peer, int *usage)
{
	trace_peer9(peer, ++*usage, NULL);
}
