// SPDX-License-Identifier: MIT
#include <linux/kernel.h>
#include <linux/mutex.h>

struct intel_wakeref {
	int count;
	struct mutex mutex;
};

struct intel_engine_cs {
	const char *name;
	struct intel_wakeref wakeref;
	bool stale;
};

struct intel_gt {
	struct intel_engine_cs *engine[4];
	bool awake;
};

static int reset_engine(struct intel_engine_cs *engine)
{
	if (!engine->stale)
		return 0;
	engine->stale = false;
	return engine->wakeref.count ? -EBUSY : 0;
}

int intel_gt_resume(struct intel_gt *gt)
{
	unsigned int i;
	int err = 0;

	for (i = 0; i < ARRAY_SIZE(gt->engine) && !err; i++)
		if (gt->engine[i])
			err = reset_engine(gt->engine[i]);
	gt->awake = !err;
	return err;
}
