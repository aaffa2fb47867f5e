// SPDX-License-Identifier: GPL-2.0
#include <net/sockctx.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long vctx_debug_hits, vctx_debug_misses;

static void vctx_debug_account(bool hit)
{
	if (hit)
		vctx_debug_hits++;
	else
		vctx_debug_misses++;
}
#else
static inline void vctx_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

enum vctx_phase {
	VCTX_PHASE_IDLE,
	VCTX_PHASE_ARMED,
	VCTX_PHASE_RUNNING,
	VCTX_PHASE_FAULT,
};

static bool vctx_phase_ok(enum vctx_phase from, enum vctx_phase to)
{
	switch (to) {
	case VCTX_PHASE_ARMED:
		return from == VCTX_PHASE_IDLE;
	case VCTX_PHASE_RUNNING:
		return from == VCTX_PHASE_ARMED;
	case VCTX_PHASE_FAULT:
	case VCTX_PHASE_IDLE:
		return true;
	}
	return false;
}

struct vctx {
	void *peer;
	struct sk sk;
};

void *vctx_owner(struct vctx *v)
{
	return sockctx_private(&v->sk);
}
