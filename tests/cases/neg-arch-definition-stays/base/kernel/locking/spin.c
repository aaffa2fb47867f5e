// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>
#include <asm/relax.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long spinl_debug_hits, spinl_debug_misses;

static void spinl_debug_account(bool hit)
{
	if (hit)
		spinl_debug_hits++;
	else
		spinl_debug_misses++;
}
#else
static inline void spinl_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

enum spinl_phase {
	SPINL_PHASE_IDLE,
	SPINL_PHASE_ARMED,
	SPINL_PHASE_RUNNING,
	SPINL_PHASE_FAULT,
};

static bool spinl_phase_ok(enum spinl_phase from, enum spinl_phase to)
{
	switch (to) {
	case SPINL_PHASE_ARMED:
		return from == SPINL_PHASE_IDLE;
	case SPINL_PHASE_RUNNING:
		return from == SPINL_PHASE_ARMED;
	case SPINL_PHASE_FAULT:
	case SPINL_PHASE_IDLE:
		return true;
	}
	return false;
}

void spin(volatile int *lock)
{
	unsigned int spins = 1;

	while (*lock) {
		arch_cpu_relax_hint(spins);
		spins = relax_step(spins);
	}
}
