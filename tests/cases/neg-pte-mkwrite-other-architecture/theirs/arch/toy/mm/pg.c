// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include <asm/pg.h>

toy_pte_t toy_map(toy_pte_t p)
{
	return pte_mkwrite(p);
}
