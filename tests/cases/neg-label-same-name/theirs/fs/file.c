// SPDX-License-Identifier: GPL-2.0
#include <linux/fdtable.h>

#define FDLITE_RING_SIZE 64
#define FDLITE_RING_MASK (FDLITE_RING_SIZE - 1)

static unsigned int fdlite_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & FDLITE_RING_MASK;
}

static bool fdlite_ring_full(unsigned int head, unsigned int tail)
{
	return fdlite_ring_space(head, tail) == 0;
}

#ifdef CONFIG_DEBUG_FS
static unsigned long fdlite_debug_hits, fdlite_debug_misses;

static void fdlite_debug_account(bool hit)
{
	if (hit)
		fdlite_debug_hits++;
	else
		fdlite_debug_misses++;
}
#else
static inline void fdlite_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

static struct file_ref table[FDLITE_RING_SIZE];

struct file_ref fget_ref(unsigned int fd)
{
	struct file_ref none = { .file = NULL };

	return fd < FDLITE_RING_SIZE ? table[fd] : none;
}

void fput_ref(struct file_ref ref)
{
	if (ref.file && ref.fput_needed)
		fdlite_debug_account(true);
}
