// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

struct gpu {
	struct shrinker shrinker;
	unsigned long freeable;
};

static unsigned long gpu_count(struct shrinker *s, struct shrink_control *sc)
{
	return container_of(s, struct gpu, shrinker)->freeable;
}

int gpu_shrinker_init(struct gpu *gpu, int minor)
{
	gpu->shrinker.count_objects = gpu_count;
	gpu->shrinker.seeks = 2;
	return register_shrinker(&gpu->shrinker, "gpu-%d", minor);
}

void gpu_shrinker_fini(struct gpu *gpu)
{
	unregister_shrinker(&gpu->shrinker);
}
