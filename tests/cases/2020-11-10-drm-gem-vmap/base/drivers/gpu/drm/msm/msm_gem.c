// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include <drm/drm_gem.h>

struct msm_gem_object {
	struct drm_gem_object base;
	void *vaddr;
	int vmap_count;
};

#define to_msm_bo(x) container_of(x, struct msm_gem_object, base)

static void *get_vaddr(struct drm_gem_object *obj)
{
	struct msm_gem_object *msm_obj = to_msm_bo(obj);

	msm_obj->vmap_count++;
	return msm_obj->vaddr;
}

static void put_vaddr(struct drm_gem_object *obj)
{
	to_msm_bo(obj)->vmap_count--;
}

/* the driver's table points to these two */
void *msm_gem_prime_vmap(struct drm_gem_object *obj)
{
	return get_vaddr(obj);
}

void msm_gem_prime_vunmap(struct drm_gem_object *obj, void *vaddr)
{
	put_vaddr(obj);
}

void msm_gem_free_object(struct drm_gem_object *obj)
{
	to_msm_bo(obj)->vaddr = NULL;
}

int msm_gem_new_impl(struct msm_gem_object *msm_obj, size_t size)
{
	if (!size)
		return -EINVAL;
	msm_obj->base.size = size;
	return 0;
}
