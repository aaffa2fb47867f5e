// SPDX-License-Identifier: MIT
#include <linux/kernel.h>
#include <drm/drm_gem.h>

struct amdgpu_bo {
	struct drm_gem_object base;
	u64 gpu_addr;
};

struct kgd_mem {
	struct amdgpu_bo *bo;
	u64 va;
	u32 mapped_to_gpu_memory;
};

void amdgpu_bo_unref(struct amdgpu_bo **bo);
void kfree(const void *p);

static bool is_mapped(const struct kgd_mem *mem)
{
	return mem->mapped_to_gpu_memory > 0;
}

int amdgpu_amdkfd_gpuvm_free_memory_of_gpu(struct kgd_mem *mem)
{
	if (is_mapped(mem))
		return -EBUSY;

	/* The last user is gone. */
	amdgpu_bo_unref(&mem->bo);
	kfree(mem);
	return 0;
}

int amdgpu_amdkfd_gpuvm_import(struct kgd_mem *mem, struct amdgpu_bo *bo, u64 va)
{
	if (!bo)
		return -EINVAL;
	mem->va = va;
	mem->mapped_to_gpu_memory = 0;
	mem->bo = bo;
	return 0;
}
