/* SPDX-License-Identifier: MIT */
#ifndef __INTEL_CONTEXT_TYPES__
#define __INTEL_CONTEXT_TYPES__

#include <linux/kernel.h>

struct intel_engine_cs;

struct intel_context {
	struct intel_engine_cs *engine;
	unsigned long flags;
	u32 *lrc_reg_state;
	union {
		struct {
			u32 lrca;
			u32 ccid;
		};
		u64 desc;
	} lrc;
	u32 tag; /* what the hardware calls it */
	int pin_count;
};

struct i915_request {
	struct intel_context *context;
	u32 seqno;
};

struct intel_engine_execlists {
	struct i915_request *active[2];
	struct i915_request *pending[2];
};

struct intel_engine_cs {
	const char *name;
	struct intel_engine_execlists execlists;
};

u64 execlists_update_context(struct i915_request *rq);

#endif
