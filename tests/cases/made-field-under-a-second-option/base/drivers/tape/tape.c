// SPDX-License-Identifier: GPL-2.0
#include <linux/tape.h>

#ifdef CONFIG_TAPE
void tape_wind(struct tape *tape, u32 n)
{
	if (n > tape->blocks)
		tape->errors++;
	tape->blocks -= n;
}
#endif
