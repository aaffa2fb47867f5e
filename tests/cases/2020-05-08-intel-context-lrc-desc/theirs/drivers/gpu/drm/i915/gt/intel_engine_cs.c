// SPDX-License-Identifier: MIT
#include "intel_context_types.h"

struct drm_printer {
	void *arg;
};

void drm_printf(struct drm_printer *p, const char *f, ...);

static void print_request(struct drm_printer *m, struct i915_request *rq,
			  const char *prefix)
{
	drm_printf(m, "%s%u\n", prefix, rq->seqno);
}

static int engine_idle(const struct intel_engine_cs *engine)
{
	return !engine->execlists.active[0];
}

static void dump_ports(struct drm_printer *m, struct intel_engine_cs *engine)
{
	struct i915_request * const *port;

	for (port = engine->execlists.active; *port; port++)
		drm_printf(m, "\tccid:%08x seqno %u\n",
			   (u32)((*port)->context->lrc_desc >> 32),
			   (*port)->seqno);
	if (engine->execlists.pending[0])
		drm_printf(m, "\tpending %llx\n",
			   engine->execlists.pending[0]->context->lrc_desc);
}

void intel_engine_dump(struct intel_engine_cs *engine, struct drm_printer *m)
{
	drm_printf(m, "%s\n", engine->name);
	if (engine_idle(engine))
		drm_printf(m, "  idle\n");
	else
		print_request(m, engine->execlists.active[0], "  active ");
	dump_ports(m, engine);
}
