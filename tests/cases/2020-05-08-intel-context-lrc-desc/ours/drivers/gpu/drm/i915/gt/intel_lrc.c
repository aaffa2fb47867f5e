// SPDX-License-Identifier: MIT
#include "intel_context_types.h"

#define GEN8_CTX_VALID	BIT(0)
#define CTX_RING_TAIL	7

static u32 lrc_descriptor(const struct intel_context *ce)
{
	return GEN8_CTX_VALID | (ce->flags & 0xf0);
}

u64 execlists_update_context(struct i915_request *rq)
{
	struct intel_context *ce = rq->context;
	u64 desc = ce->lrc.desc;

	ce->lrc_reg_state[CTX_RING_TAIL] = rq->seqno;
	return desc;
}

int execlists_context_pin(struct intel_context *ce)
{
	if (ce->pin_count++)
		return 0;
	ce->lrc.lrca = lrc_descriptor(ce);
	ce->lrc.ccid = ce->tag;
	return 0;
}
