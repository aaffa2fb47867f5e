// SPDX-License-Identifier: GPL-2.0
#include <linux/tape.h>

#ifdef CONFIG_TAPE
void tape_wind(struct tape *tape, u32 n)
{
#ifdef CONFIG_TAPE_STATS
	if (n > tape->blocks)
		tape->errors++;
#endif
	tape->blocks -= n;
}
#endif
