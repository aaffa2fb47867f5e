// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/spinx.h>

void rwlkx_read(rwlkx_t *l)
{
	l->raw++;
}
