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

static void assert_wakeref_order(struct intel_engine_cs *engine)
{
#ifdef CONFIG_LOCKDEP
	struct lockdep_map *map = &engine->wakeref.mutex.dep_map;

	mutex_acquire(map, 2, 0, _THIS_IP_);
	mutex_release(map, 0,
		      _THIS_IP_);
#endif
}

int intel_gt_resume(struct intel_gt *gt)
{
	unsigned int i;
	int err = 0;

	for (i = 0; i < ARRAY_SIZE(gt->engine) && !err; i++)
		if (gt->engine[i])
			err = reset_engine(gt->engine[i]);
	if (gt->engine[0])
		assert_wakeref_order(gt->engine[0]);
	gt->awake = !err;
	return err;
}
