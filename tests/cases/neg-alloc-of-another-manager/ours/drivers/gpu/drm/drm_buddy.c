// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <drm/ttm/ttm_resource.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum drm_buddy_event {
	drm_buddy_EV_START,
	drm_buddy_EV_STOP,
	drm_buddy_EV_ERROR,
	drm_buddy_EV_MAX
};

static unsigned long drm_buddy_events[drm_buddy_EV_MAX];

static inline void drm_buddy_account(enum drm_buddy_event ev)
{
	switch (ev) {
	case drm_buddy_EV_START:
	case drm_buddy_EV_STOP:
		drm_buddy_events[ev]++;
		break;
	case drm_buddy_EV_ERROR:
		drm_buddy_events[drm_buddy_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

static unsigned int drm_buddy_debug_mask = 0x3;
module_param(drm_buddy_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} drm_buddy_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused drm_buddy_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(drm_buddy_debug_names); i++)
		if (drm_buddy_debug_mask & drm_buddy_debug_names[i].bit)
			printk("drm_buddy: %s\n", drm_buddy_debug_names[i].name);
}

struct drm_buddy_func {
	int (*alloc)(struct ttm_resource_manager *man,
		     struct ttm_buffer_object *bo,
		     const struct ttm_place *place,
		     struct ttm_resource *mem);
	void (*free)(struct ttm_resource_manager *man,
		     struct ttm_resource *mem);
};

struct drm_buddy {
	struct ttm_resource_manager man;
	struct drm_buddy_func func;
	u8 copy[sizeof(struct ttm_resource_manager_func)];
};

static int drm_buddy_alloc(struct ttm_resource_manager *man,
			   struct ttm_buffer_object *bo,
			   const struct ttm_place *place,
			   struct ttm_resource *mem)
{
	struct drm_buddy *mm = container_of(man, struct drm_buddy, man);

	mem->start = mm->copy[0] + place->fpfn;
	return bo->size > man->size ? -ENOMEM : 0;
}

int drm_buddy_init(struct drm_buddy *mm, struct ttm_buffer_object *bo)
{
	const struct ttm_place place = { .lpfn = 16 };

	mm->func = (struct drm_buddy_func){ .alloc = drm_buddy_alloc };
	if (mm->man.func->free)
		mm->func.free = mm->man.func->free;
	return mm->func.alloc(&mm->man, bo, &place, bo->resource);
}
