// SPDX-License-Identifier: GPL-2.0
#include <linux/bitcount.h>
#include <linux/export.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long bitc_debug_hits, bitc_debug_misses;

static void bitc_debug_account(bool hit)
{
	if (hit)
		bitc_debug_hits++;
	else
		bitc_debug_misses++;
}
#else
static inline void bitc_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

#ifdef CONFIG_PM_SLEEP
static int bitc_saved_mode;

static int bitc_suspend_mode(int mode)
{
	bitc_saved_mode = mode;
	return 0;
}

static int bitc_resume_mode(void)
{
	return bitc_saved_mode;
}
#endif

unsigned int bitcount(const unsigned long *map, unsigned int bits)
{
	unsigned int i, n = 0, words = bits_to_words(bits, 64);

	for (i = 0; i < words; i++)
		n += (unsigned int)__builtin_popcountl(map[i]);
	return n;
}
EXPORT_SYMBOL(bitcount);
